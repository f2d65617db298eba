/** What holds in every talk, whatever is meant. The same talks in every test; `LAWS=5000` holds others, and more; a failure prints its seed and its shortest talk. */
import fc from 'fast-check'
import * as v from 'valibot'
import { isShipped, locales, type Locale } from '../../lambda/contract'
import { respond } from '../../lambda/conversation/respond'
import { newSession, type Session } from '../../lambda/conversation/talk/session'
import { sessionSchema } from '../../lambda/conversation/talk/sessionSchema'
import type { Reply } from '../../lambda/conversation/talk/turn'
import { isDangerQuestion } from '../../lambda/knowledge/doctorQuestions'
import type { FactId } from '../../lambda/knowledge/facts'
import { levels } from '../../lambda/knowledge/signs'
import { emergencyAmong } from '../../lambda/triage/emergency'
import { advise, atLeast } from '../../lambda/triage/rules'
import type { Meaning } from '../../lambda/understanding/meaning/meaning'
import { createWordbook } from '../../lambda/words'
import { loadWords } from '../../tools/content/load'
import { anyMeaning, calmMeaning, talkOf } from '../fixtures/arbitraryMeanings'

const numRuns = Number(process.env['LAWS'] ?? 150)
const seed = Number(process.env['SEED'] ?? (process.env['LAWS'] === undefined ? 7 : Date.now()))
fc.configureGlobal({ numRuns, seed })
jest.setTimeout(60_000 + numRuns * 200)

const spoken = (Object.keys(locales) as Locale[]).filter((locale) => isShipped(locales[locale].language))
const wordbook = createWordbook(loadWords)

type Step = { meaning: Meaning; before: Session; reply: Reply }

/** Holds a talk until it ends. */
function hold(talk: readonly Meaning[]): Step[] {
  const steps: Step[] = []
  let session = newSession()
  for (const meaning of talk) {
    const reply = respond({ meaning, session })
    steps.push({ meaning, before: session, reply })
    if (!reply.ask) break
    session = v.parse(sessionSchema, JSON.parse(JSON.stringify(reply.session)))
  }
  return steps
}

const always = (meanings: fc.Arbitrary<Meaning>, law: (step: Step, steps: readonly Step[]) => void): void => {
  fc.assert(
    fc.property(talkOf(meanings), (talk) => {
      const steps = hold(talk)
      for (const step of steps) law(step, steps)
    }),
  )
}

test('the session that a reply leaves is one that the next turn reads', () => {
  always(anyMeaning, ({ reply }) => {
    expect(v.is(sessionSchema, JSON.parse(JSON.stringify(reply.session)))).toBe(true)
  })
})

const marks = (text: string): number => text.match(/[?？؟]/g)?.length ?? 0

test.each(spoken)('%s: every reply has words, and asks one question exactly when the session stays open', (locale) => {
  const words = wordbook(locale)
  always(anyMeaning, ({ reply }) => {
    const said = reply.say.map((line) => words.text(line)).join(' ')
    expect(said).not.toMatch(/\{\{|phrases\.|topics\./)
    const asked = reply.ask ? words.text(reply.ask.text) : ''
    expect(marks(said)).toBe(0)
    expect(marks(asked)).toBe(reply.ask ? 1 : 0)
    if (reply.ask) expect(words.text(reply.ask.reprompt)).not.toBe('')
    expect(reply.asks === undefined).toBe(reply.ask === undefined)
  })
})

const calms = (fact: FactId): boolean =>
  fact.startsWith('outlook-') || fact === 'relief-goes-away' || fact === 'twitch-common'

test('never lower: an advice is never below what was told, and nothing calms alone after a warning', () => {
  always(calmMeaning, ({ reply }) => {
    const { level } = advise(reply.session.told)
    if (reply.level !== undefined) expect(atLeast(reply.level, level)).toBe(true)
    if (!atLeast(level, 'doctor') || !reply.facts.some(calms)) return
    const warns = reply.say.some(({ key }) => /^phrases\.(advice|still|duration\.long)\./.test(key))
    expect(warns).toBe(true)
  })
})

test('an emergency only on a sign that was told, and on every such sign', () => {
  always(anyMeaning, ({ before: { pending }, reply }) => {
    // while an alarm holds, somebody may leave, or speak of self-harm, which have words of their own
    const own = pending?.kind === 'alarm' && (reply.kind === 'end' || reply.session.pending?.kind === 'crisis')
    if (!own) expect(reply.kind === 'emergency').toBe(emergencyAmong(reply.session.told) !== undefined)
  })
})

/** What a listener puts right, or denies by its name, does not hold any more; nothing else lowers what was told. */
const putsRight = ({ answer, move, takesBack, told }: Meaning, { pending, told: before }: Session): boolean =>
  move === 'not-what-i-asked' ||
  move === 'explained' ||
  (move === 'false-alarm' && pending?.kind === 'alarm') ||
  // soreness from exercise, a length that is put right
  told.habits.overexertion === 'yes' ||
  (answer === 'no' && (told.onset === 'gradual' || told.spread === 'one' || told.duration !== undefined)) ||
  takesBack !== undefined ||
  // by its name, unless signs were asked about
  (!(pending?.kind === 'question' && (isDangerQuestion(pending.question) || pending.question === 'symptom')) &&
    pending?.kind !== 'concern' &&
    told.denied.some((sign) => before.signs.includes(sign))) ||
  told.denied.includes('other') ||
  told.denied.includes('pain')

test('what was told stays told, to the end of the session, unless it is put right', () => {
  always(calmMeaning, ({ meaning, before, reply }) => {
    if (putsRight(meaning, before)) return
    for (const sign of before.told.signs) expect(reply.session.told.signs).toContain(sign)
    const rank = (session: Session) => levels.indexOf(advise(session.told).level)
    // an answer that was not known may become known
    const known =
      before.told.onset === 'unknown' || before.told.duration === 'unknown' || before.told.spread === 'unknown'
    const answered = Object.values(before.told.answered).includes('unknown')
    if (!known && !answered) expect(rank(reply.session)).toBeGreaterThanOrEqual(rank(before))
  })
})

const again: readonly Meaning['move'][] = ['repeat', 'slower', 'shorter', 'explain', 'previous', 'next', 'tips', 'more']

test('nothing twice: no line of content is said again unless it is asked for', () => {
  always(calmMeaning, ({ meaning, before, reply }) => {
    // "which ones" asks for the names once more
    const asksAgain = again.includes(meaning.move) || meaning.forms.includes('which')
    if (asksAgain || before.said.length >= 70) return
    const content = reply.say.filter(
      ({ key }) => /^topics\..+\.\d+$/.test(key) && !key.startsWith('topics.doctor.doctor'),
    )
    // who says that something else was asked hears of that anew
    const complains = meaning.move === 'not-what-i-asked'
    const heard = complains ? (before.last?.lines.map(({ key }) => key) ?? []) : before.said
    for (const { key } of content) expect(heard).not.toContain(key)
  })
})

test('stop ends the talk from anywhere, and goodbye where nothing was asked, unless danger was told', () => {
  always(calmMeaning, ({ before }) => {
    const asked = before.pending !== undefined && before.pending.kind !== 'open'
    for (const move of asked ? (['stop'] as const) : (['stop', 'goodbye'] as const)) {
      const reply = respond({
        meaning: { move, forms: [], topics: [], told: { ...before.told, signs: [] } },
        session: before,
      })
      expect(reply.kind).toBe('end')
    }
  })
})

test('a miss keeps what was asked, and asks it again', () => {
  always(calmMeaning, ({ reply: { session, ask } }) => {
    const { pending } = session
    if (!ask || !pending || session.misses > 1) return
    const next = respond({
      meaning: { forms: [], topics: [], told: { ...session.told, signs: [], denied: [], places: [] }, unclear: true },
      session,
    })
    if (pending.kind === 'question') {
      expect(['question', 'advice', 'emergency']).toContain(next.kind)
      return
    }
    if (next.kind === 'unknown') expect(next.session.pending?.kind).toBe(pending.kind)
  })
})
