/** What holds in every talk, whatever is said. `LAWS=5000` runs it longer; a failure prints its seed and its shortest talk, and `SEED=…` runs that again. */
import fc from 'fast-check'
import { check } from 'ssml-check-core'
import { leadFacet, nearest } from '../../lambda/conversation/answer'
import { levels, signOf, signs, type SignId } from '../../lambda/knowledge/signs'
import { intents, type CustomIntent } from '../../lambda/contract'
import { questions, type Offer, type QuestionId, type Session } from '../../lambda/conversation/turn'
import {
  locales,
  marker,
  moves,
  slotsFor,
  ssmlOf,
  steps,
  talks,
  talkTo,
  type Move,
  type Step,
} from '../fixtures/arbitraryTalks'

const numRuns = Number(process.env['LAWS'] ?? 40)
const seed = process.env['SEED']
fc.configureGlobal({ numRuns, ...(seed !== undefined && { seed: Number(seed) }) })
jest.setTimeout(60_000 + numRuns * 2000)

const intent = (name: string, slots: Readonly<Record<string, string>> = {}): Move => ({ does: 'intent', name, slots })
const yes = intent('AMAZON.YesIntent')
const no = intent('AMAZON.NoIntent')
const unknown = intent('DontKnow')
const missed = intent('AMAZON.FallbackIntent')

/** Whether a move is an intent, by voice or by touch. */
const isIntent = (move: Move, name: string): boolean =>
  (move.does === 'intent' && move.name === name) ||
  (move.does === 'touch' && Array.isArray(move.args) && move.args[0] === name)

/** A law of every step of every talk. */
const always = (law: (step: Step, locale: string) => void | Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(talks, async (talk) => {
      for (const step of await steps(talk)) await law(step, talk.locale)
    }),
  )

/** A law of what one more turn does, from wherever a talk has come to. */
const afterwards = (law: (talk: ReturnType<typeof talkTo>, before: Step | undefined) => Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(talks, async ({ locale, screen, moves: list }) => {
      const talk = talkTo(locale, screen)
      let before: Step | undefined
      for (const move of list) before = await talk.send(move)
      await law(talk, before)
    }),
  )

const open = (step: Step | undefined): Session | undefined => (step?.reply?.ask ? step.reply.session : undefined)
test('nothing throws', () =>
  always(({ failed }) => {
    expect(failed).toBeUndefined()
  }))

const questionMarks = (ssml: string): number => ssml.match(/[?？؟]/g)?.length ?? 0

test('the session is open exactly when the response ends with one question', () =>
  always(({ reply, response, move }) => {
    const { shouldEndSession, reprompt, outputSpeech } = response.response
    if (reply) expect(shouldEndSession).toBe(!reply.ask)
    // what wants no spoken answer gets none: a session's end, and a request of no known kind
    if (outputSpeech === undefined) {
      expect(['silence', 'garbage', 'touch']).toContain(move.does)
      expect(reprompt).toBeUndefined()
      return
    }
    expect(shouldEndSession).toBe(reprompt === undefined)
    const ends = /[?？؟]["”»」]?<\/speak>$/.test(ssmlOf(response))
    expect(ends).toBe(!shouldEndSession)
    expect(questionMarks(ssmlOf(response))).toBe(shouldEndSession ? 0 : 1)
  }))

const known = new Map<string, Promise<unknown>>()
const faultsOf = (ssml: string, locale: string): Promise<unknown> => {
  const kept = known.get(ssml) ?? check(ssml, { platform: 'amazon', locale })
  known.set(ssml, kept)
  return kept
}

test('speech is valid markup, and everything stays under Alexa’s limits', () =>
  always(async ({ response }, locale) => {
    const { outputSpeech, reprompt } = response.response
    for (const speech of [outputSpeech, reprompt?.outputSpeech]) {
      if (speech?.type !== 'SSML') continue
      expect(await faultsOf(speech.ssml, locale)).toBeUndefined()
      expect(speech.ssml.length).toBeLessThanOrEqual(8000)
    }
    expect(Buffer.byteLength(JSON.stringify(response))).toBeLessThan(24_000)
  }))

test('no word of a listener is heard but the name of what was asked about, and none is shown', () =>
  always(({ move, response }) => {
    const { outputSpeech, ...shown } = response.response
    expect(JSON.stringify(shown)).not.toContain(marker)
    const said = outputSpeech?.type === 'SSML' ? outputSpeech.ssml : ''
    if (!said.includes(marker)) return
    const fillings: readonly unknown[] = [
      move.does === 'intent' && move.slots['topic'],
      move.does === 'touch' && move.args,
    ]
    const repeats = isIntent(move, 'AMAZON.RepeatIntent')
    expect(repeats || JSON.stringify(fillings).includes(marker)).toBe(true)
    expect(said).not.toMatch(/<(?!\/?speak>|sub |\/sub>|say-as |\/say-as>|lang |\/lang>|break )/)
  }))

const ids = Object.keys(signs) as SignId[]
const names = (Object.keys(intents) as CustomIntent[]).filter((name) =>
  (intents[name].slots as readonly string[]).includes('symptom'),
)
/** The signs of an emergency, with the onset that makes them one. */
const dangers = ids.flatMap((symptom): Readonly<Record<string, string>>[] => {
  const { always: level, sudden } = signOf(symptom)
  if (level === 'emergency') return [{ symptom }]
  return sudden === 'emergency' ? [{ symptom, onset: 'sudden' }] : []
})

test('words of an emergency reach the emergency reply: from anywhere, in any intent, whatever else is said or touched', () =>
  fc.assert(
    fc.asyncProperty(
      talks,
      fc.constantFrom(...dangers),
      fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), slotsFor(name))),
      fc.boolean(),
      async (talk, danger, [name, others], byTouch) => {
        const { send } = talkTo(talk.locale, talk.screen)
        for (const move of talk.moves) await send(move)
        const slots = { ...others, ...danger }
        const { reply, response } = await send(byTouch ? { does: 'touch', args: [name, slots] } : intent(name, slots))
        expect(reply?.kind).toBe('emergency')
        expect(response.sessionAttributes).toEqual({})
      },
    ),
  ))

test('stop ends, from anywhere', () =>
  afterwards(async ({ send }) => {
    for (const name of ['AMAZON.StopIntent', 'AMAZON.CancelIntent']) {
      const { response } = await send(intent(name))
      expect(response.response).toMatchObject({ shouldEndSession: true })
      expect(response.sessionAttributes).toEqual({})
    }
  }))

test('repeat repeats, but for what is said only once', () =>
  afterwards(async ({ send }, before) => {
    if (!open(before)) return
    const once = (step: Step | undefined) => step?.reply?.say.filter(({ key }) => key !== 'phrases.disclaimer')
    const again = await send(intent('AMAZON.RepeatIntent'))
    expect({ say: once(again), ask: again.reply?.ask }).toEqual({ say: once(before), ask: before?.reply?.ask })
  }))

test('after three misunderstandings at most there is a way out', () =>
  afterwards(async ({ send }, before) => {
    const at = open(before)?.dialog?.asking
    const found: unknown[] = []
    for (let times = 0; times < 3; times += 1) {
      const { reply } = await send(missed)
      found.push(reply?.from === 'phrases#missed.third' || (at !== undefined && reply?.session.dialog?.asking !== at))
    }
    expect(found).toContain(true)
  }))

/** What a reply to an accepted offer is from. */
function promised(offer: Offer, { focus }: Session): RegExp {
  switch (offer.does) {
    case 'more':
      return new RegExp(`^topics/${focus?.told ?? ''}#${focus?.facet ?? ''}$`)
    case 'tell':
    case 'choose': {
      const topic = offer.does === 'tell' ? offer.topic : (offer.topics[0] ?? 'twitch')
      const near = nearest(topic, offer.facet ?? leadFacet(topic))
      return new RegExp(`^topics/${near.told}#${near.facet}$`)
    }
    case 'tip':
      return new RegExp(`^tips#${String(offer.tip)}$`)
    case 'check':
      return /^phrases#(check|advice|emergency)\./
    case 'else':
      return /^phrases#ask\.what$/
  }
}

test('an offer that is accepted does what was offered', () =>
  afterwards(async ({ send }, before) => {
    const session = open(before)
    if (!session?.offer || session.dialog?.asking) return
    expect((await send(yes)).reply?.from).toMatch(promised(session.offer, session))
  }))

test('of a list that was offered, the place that is named is told', () =>
  fc.assert(
    fc.asyncProperty(
      talks,
      fc.constantFrom('AskCause', 'ListCauses', 'AMAZON.FallbackIntent'),
      fc.constantFrom('first', 'second', 'third', 'last'),
      async ({ locale, screen, moves: before }, name, position) => {
        const talk = talkTo(locale, screen)
        for (const move of [...before, intent(name)]) await talk.send(move)
        const offer = (await talk.send(intent(name))).reply?.session.offer
        fc.pre(offer?.does === 'choose')
        const { topics: list, facet } = offer
        const places: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2 }
        const topic = list[places[position] ?? -1] ?? list[list.length - 1] ?? 'twitch'
        const near = nearest(topic, facet ?? leadFacet(topic))
        const { reply } = await talk.send(intent('ChangeTopic', { position }))
        expect(reply?.from).toBe(`topics/${near.told}#${near.facet}`)
      },
    ),
  ))

/** Questions that may be asked of one listener. */
const mostQuestions = 4

test('the doctor’s dialog ends, whatever is answered: four questions at most, two tries for each', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...locales),
      fc.array(fc.oneof(fc.constantFrom(yes, no, unknown, missed), moves), { maxLength: 30, size: 'max' }),
      async (locale, answers) => {
        const { send } = talkTo(locale)
        await send(intent('WhenToSeeDoctor'))
        let step = await send(yes)
        const tries = new Map<QuestionId, number>()
        for (const answer of [...answers, ...Array.from({ length: 2 * mostQuestions }, () => missed)]) {
          const asking = open(step)?.dialog?.asking
          if (!asking) break
          // help and a repetition ask again what was asked, and count as no try
          const help = step.reply?.kind === 'help' || isIntent(step.move, 'AMAZON.RepeatIntent')
          if (!help) tries.set(asking, (tries.get(asking) ?? 0) + 1)
          step = await send(answer)
        }
        expect(open(step)?.dialog?.asking).toBeUndefined()
        expect(tries.size).toBeLessThanOrEqual(mostQuestions)
        expect(Math.max(...tries.values())).toBeLessThanOrEqual(2)
      },
    ),
  ))

describe('the advice', () => {
  type Answered = Readonly<Record<QuestionId, Move>>

  /** The level at which a dialog ends in which each question gets its answer; `besides` is told when one of them is asked. */
  async function levelOf(locale: string, answers: Answered, besides?: { at: QuestionId; move: Move }): Promise<number> {
    const { send } = talkTo(locale)
    await send(intent('WhenToSeeDoctor'))
    let step = await send(yes)
    let pending = besides
    for (let turns = 0; turns < 2 * mostQuestions; turns += 1) {
      const asking = open(step)?.dialog?.asking
      if (!asking) break
      if (pending?.at === asking) {
        step = await send(pending.move)
        pending = undefined
      } else step = await send(answers[asking])
    }
    expect(step.reply?.level).toBeDefined()
    return levels.indexOf(step.reply?.level ?? 'home')
  }
  const plain = fc.constantFrom(yes, no, unknown)
  const answered = fc.record({ danger: plain, symptom: plain, onset: plain, duration: plain, spread: plain })
  const locale = fc.constantFrom(...locales)
  const question = fc.constantFrom(...questions)

  test('never falls when a no becomes a don’t know, nor when either becomes a yes', () =>
    fc.assert(
      fc.asyncProperty(locale, answered, question, async (where, answers, at) => {
        const of = (answer: Move) => levelOf(where, { ...answers, [at]: answer })
        const [low, middle, high] = [await of(no), await of(unknown), await of(yes)]
        expect(middle).toBeGreaterThanOrEqual(low)
        expect(high).toBeGreaterThanOrEqual(middle)
      }),
    ))

  test('never falls when a sign is told besides, at whichever question', () =>
    fc.assert(
      fc.asyncProperty(
        locale,
        answered,
        question,
        fc.constantFrom(...ids.filter((sign) => sign !== 'none')),
        async (where, answers, at, symptom) => {
          // a sign that is named where signs are asked for stands instead of the answer, not beside it
          fc.pre(at !== 'danger' || answers.danger === no)
          fc.pre(at !== 'symptom' || answers.symptom !== yes)
          const move = intent('WhenToSeeDoctor', { symptom })
          expect(await levelOf(where, answers, { at, move })).toBeGreaterThanOrEqual(await levelOf(where, answers))
        },
      ),
    ))
})
