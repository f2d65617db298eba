/** What holds in every talk, whatever is said. `LAWS=5000` runs it longer; a failure prints its seed and its shortest talk. */
import fc from 'fast-check'
import { check } from 'ssml-check-core'
import { leadFacet, nearest } from '../lambda/answer'
import { levels, signs, type SignId } from '../lambda/signs'
import { questions, type Offer, type Session } from '../lambda/turn'
import { locales, marker, moves, ssmlOf, steps, talks, talkTo, type Move, type Step } from './talks'

const numRuns = Number(process.env['LAWS'] ?? 40)
jest.setTimeout(60_000 + numRuns * 200)

const intent = (name: string, slots: Readonly<Record<string, string>> = {}): Move => ({ does: 'intent', name, slots })
const yes = intent('AMAZON.YesIntent')
const no = intent('AMAZON.NoIntent')
const unknown = intent('DontKnow')
const missed = intent('AMAZON.FallbackIntent')

/** A law of every step of every talk. */
const always = (law: (step: Step, locale: string) => void | Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(talks, async (talk) => {
      for (const step of await steps(talk)) await law(step, talk.locale)
    }),
    { numRuns },
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
    { numRuns },
  )

const open = (step: Step | undefined): Session | undefined => (step?.reply?.ask ? step.reply.session : undefined)
const asked = (step: Step): readonly string[] =>
  step.response.response.reprompt ? (ssmlOf(step.response).match(/[?？؟]/g) ?? []) : []

test('nothing throws', () =>
  always(({ failed }) => {
    expect(failed).toBeUndefined()
  }))

test('the session is open exactly when the reply ends with one question', () =>
  always((step) => {
    const { reply, response } = step
    if (!reply) return
    const { shouldEndSession, reprompt } = response.response
    expect({ shouldEndSession, asks: reprompt !== undefined }).toEqual({
      shouldEndSession: !reply.ask,
      asks: !!reply.ask,
    })
    const ends = /[?？؟]["”»」]?<\/speak>$/.test(ssmlOf(response))
    expect(ends).toBe(reply.ask !== undefined)
    if (reply.kind !== 'unknown' && reply.ask) expect(asked(step)).toHaveLength(1)
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
    const repeats = move.does === 'intent' && move.name === 'AMAZON.RepeatIntent'
    expect(repeats || JSON.stringify(fillings).includes(marker)).toBe(true)
    expect(said).not.toMatch(/<(?!\/?speak>|sub |\/sub>|say-as |\/say-as>|lang |\/lang>|break )/)
  }))

const dangers = (Object.keys(signs) as SignId[]).filter((sign) => signs[sign].always === 'emergency')

test('words of an emergency reach the emergency reply, from anywhere', () =>
  fc.assert(
    fc.asyncProperty(
      talks,
      fc.constantFrom(...dangers),
      fc.constantFrom('AskCause', 'WhenToSeeDoctor', 'ReportEmergency'),
      async (talk, symptom, name) => {
        const { send } = talkTo(talk.locale, talk.screen)
        for (const move of talk.moves) await send(move)
        const { reply, response } = await send(intent(name, { symptom }))
        expect(reply?.kind).toBe('emergency')
        expect(response.sessionAttributes).toEqual({})
      },
    ),
    { numRuns },
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
      return new RegExp(`^topics/${near.topic}#${near.facet}$`)
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

test('the doctor’s dialog ends, whatever is answered: two tries for each of its questions at most', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...locales),
      fc.array(fc.oneof(fc.constantFrom(yes, no, unknown, missed), moves), { maxLength: 30 }),
      async (locale, answers) => {
        const { send } = talkTo(locale)
        await send(intent('WhenToSeeDoctor'))
        let step = await send(yes)
        let asks = 0
        for (const answer of [...answers, ...Array.from({ length: 2 * questions.length }, () => missed)]) {
          if (!open(step)?.dialog?.asking) break
          const before = open(step)?.dialog?.asking
          step = await send(answer)
          asks += open(step)?.dialog?.asking === before && answer === missed ? 1 : 0
        }
        expect(open(step)?.dialog?.asking).toBeUndefined()
        expect(asks).toBeLessThanOrEqual(questions.length)
      },
    ),
    { numRuns },
  ))

describe('the advice', () => {
  /** The level at which a dialog ends that is answered question by question. */
  const levelOf = async (answers: readonly Move[]): Promise<number> => {
    const { send } = talkTo('en-US')
    await send(intent('WhenToSeeDoctor'))
    let step = await send(yes)
    for (const answer of answers) {
      if (!open(step)?.dialog?.asking) break
      step = await send(answer)
    }
    return levels.indexOf(step.reply?.level ?? 'home')
  }
  const plain = fc.array(fc.constantFrom(yes, no, unknown), {
    minLength: questions.length,
    maxLength: questions.length,
  })

  test('never falls when a no becomes a don’t know, nor when it becomes a yes', () =>
    fc.assert(
      fc.asyncProperty(
        plain,
        fc.nat(questions.length - 1),
        fc.constantFrom(yes, unknown),
        async (answers, place, more) => {
          fc.pre(answers[place] === no)
          expect(await levelOf(answers.with(place, more))).toBeGreaterThanOrEqual(await levelOf(answers))
        },
      ),
      { numRuns },
    ))

  test('never falls when a sign is told besides', () =>
    fc.assert(
      fc.asyncProperty(
        plain,
        fc.constantFrom(...(Object.keys(signs) as SignId[]).filter((sign) => sign !== 'none')),
        async (answers, symptom) => {
          const [danger = no] = answers
          fc.pre(danger !== yes)
          const told = [danger, intent('WhenToSeeDoctor', { symptom }), ...answers.slice(2)]
          expect(await levelOf(told)).toBeGreaterThanOrEqual(await levelOf([danger, no, ...answers.slice(2)]))
        },
      ),
      { numRuns },
    ))
})
