/** Nothing that a listener told is shown, put on a card or logged. `npm run privacy` holds more talks; TALKS and SEED change them. */
import fc from 'fast-check'
import { createLoggedHandler } from '../../lambda/alexa/logging'
import { respond } from '../../lambda/conversation/respond'
import { newSession, type Session } from '../../lambda/conversation/talk/session'
import type { Reply } from '../../lambda/conversation/talk/turn'
import type { Level } from '../../lambda/knowledge/signs'
import { screenFor } from '../../lambda/screens/screen'
import { nothingTold, type Told } from '../../lambda/triage/told'
import { createWordbook } from '../../lambda/words'
import { loadWords } from '../../tools/content/load'
import { loadLexicon } from '../../tools/lexicon/load'
import { anyMeaning, talkOf } from '../fixtures/arbitraryMeanings'
import { envelopeOf, intent } from '../fixtures/envelopes'

const numRuns = Number(process.env['TALKS'] ?? 300)
const seed = Number(process.env['SEED'] ?? 11)
jest.setTimeout(60_000 + numRuns * 30)
const words = createWordbook(loadWords)('en-US')

/** The replies of random talks, as they come. */
function repliesOf(count: number): Reply[] {
  return fc.sample(talkOf(anyMeaning), { seed, numRuns: count }).flatMap((talk) => {
    let session: Session = newSession()
    return talk.map((meaning) => {
      const reply = respond({ meaning, session })
      session = reply.session
      return reply
    })
  })
}

/** What is seen of an advice: its card and its screen, without the buttons for what comes next. */
function seenOf(reply: Reply): string {
  const { title, text, level } = screenFor(reply, words, '2024.2')?.datasources.screen ?? {}
  return JSON.stringify([reply.card, title, text, level])
}

test('whatever was told, an advice of one level has one card and one screen', () => {
  const seen = new Map<Level, Set<string>>()
  for (const reply of repliesOf(numRuns)) {
    // an advice that is said again has no card
    if (reply.kind !== 'advice' || !reply.level || !reply.card) continue
    seen.set(reply.level, (seen.get(reply.level) ?? new Set()).add(seenOf(reply)))
  }
  const apart = [...seen].filter(([, all]) => all.size > 1)
  expect(seen.size).toBeGreaterThanOrEqual(2)
  expect(apart).toEqual([])
})

/** Lines that say back what was told. */
const saysBack = /^(signs|phrases\.(advice|still|duration|one-place|short-so-far|nothing-else|unknown\.topic))/

test('no card holds a line that says back what was told', () => {
  const cards = repliesOf(numRuns).flatMap(({ card }) => (card ? [...card.text, card.title] : []))
  expect(cards.length).toBeGreaterThan(50)
  const back = cards.filter(({ key }) => saysBack.test(key) && key !== 'phrases.advice.unsure-danger')
  expect(back).toEqual([])
})

/** Each detail changes what is told; none may change what a card or a screen shows of an answer. */
const details: readonly Partial<Told>[] = [
  { places: ['calf'] },
  { places: ['face', 'hand'], spread: 'several' },
  { who: 'adult' },
  { habits: { stress: 'yes' } },
  { onset: 'gradual' },
  { denied: ['numbness'] },
]

test.each(details)('%j changes nothing that is shown of an answer', (part) => {
  const reply = (told: Told): Reply =>
    respond({ meaning: { forms: ['cause'], topics: ['caffeine'], told }, session: newSession() })
  const [plain, told] = [reply(nothingTold), reply({ ...nothingTold, ...part })]
  if (told.kind === 'answer') expect(told.card).toEqual(plain.card)
  else expect(told.card).toEqual(reply({ ...nothingTold, spread: 'several' }).card)
})

test('no word of a listener is logged, and none is kept in the session', async () => {
  const lines: string[] = []
  const secrets = ['zebedee', 'kneecap', 'fluoxetine', 'three weeks', 'toe is']
  const write = (line: string) => void lines.push(line)
  const handler = createLoggedHandler({ words: loadWords, lexicon: loadLexicon }, { write })
  const sessions: string[] = []
  let attributes: unknown = {}
  for (const said of [
    'zebedee says my kneecap twitches since three weeks',
    'i take fluoxetine and my toe is numb',
    'yes zebedee',
  ]) {
    const response = await handler(envelopeOf(intent('OpenQuestion', { words: said }), { attributes }), {})
    attributes = response.sessionAttributes
    sessions.push(JSON.stringify(attributes))
  }
  expect(lines).toHaveLength(3)
  for (const text of [...lines, ...sessions]) expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  for (const line of lines) expect(line).not.toMatch(/numb|knee|toe|"(signs|places|told)"/)
})
