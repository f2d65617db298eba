/** Every shape of envelope that the published types allow gets what Alexa wants for it, and counts as a failure only where it is one. */
import type { RequestEnvelope } from 'ask-sdk-model'
import { loadWords } from '../../tools/content/load'
import { loadLexicon } from '../../tools/lexicon/load'
import { createLoggedHandler } from '../../lambda/alexa/logging'
import { outlineOf, shapes } from '../fixtures/envelopeShapes'
import { responses } from '../fixtures/responses'

// the first words that are read compile a lexicon
jest.setTimeout(180_000)

const skillId = 'amzn1.ask.skill.test'

/** The answer to an envelope, and the line of the log. */
async function sent(envelope: RequestEnvelope, forSkill?: string) {
  const lines: string[] = []
  const options = { words: loadWords, lexicon: loadLexicon, ...(forSkill !== undefined && { skillId: forSkill }) }
  const handler = createLoggedHandler(options, { write: (line) => lines.push(line) })
  const answer: unknown = JSON.parse(JSON.stringify(await handler(envelope, {})))
  return { answer: responses.parse(answer), lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

test('there are 83 shapes or more, no two of them alike', () => {
  expect(shapes.length).toBeGreaterThanOrEqual(83)
  expect(new Set(shapes.map(([name]) => name)).size).toBe(shapes.length)
  const outlines = new Map<string, string[]>()
  for (const [name, envelope] of shapes) {
    const outline = outlineOf(envelope)
    outlines.set(outline, [...(outlines.get(outline) ?? []), name])
  }
  expect([...outlines.values()].filter((names) => names.length > 1)).toEqual([])
})

/** Requests that say that something of ours failed. */
const tellsOfFailure = ({ request }: RequestEnvelope): boolean =>
  request.type === 'Alexa.Presentation.APL.RuntimeError' ||
  ((request.type === 'SessionEndedRequest' || request.type === 'System.ExceptionEncountered') &&
    ['INVALID_RESPONSE', 'ENDPOINT_TIMEOUT'].includes(request.error?.type ?? ''))

/** Requests that want something said. */
const spoken: readonly string[] = ['LaunchRequest', 'IntentRequest', 'SessionResumedRequest']

test.each(shapes)('%s', async (_, envelope) => {
  const { answer, lines } = await sent(envelope)
  const { type } = envelope.request
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({ failures: tellsOfFailure(envelope) ? 1 : 0 })
  if (spoken.includes(type)) expect(answer.response).toMatchObject({ outputSpeech: {}, shouldEndSession: false })
  else if (type === 'CanFulfillIntentRequest') expect(answer.response).toHaveProperty('canFulfillIntent')
  else if (type !== 'Alexa.Presentation.APL.UserEvent') expect(answer.response).toEqual({})
})

test.each(shapes)('%s, for another skill: an empty answer, and no failure', async (_, envelope) => {
  const { answer, lines } = await sent(envelope, 'amzn1.ask.skill.other')
  expect(answer.response).toEqual({})
  expect(lines).toMatchObject([{ kind: 'refused', failures: 0 }])
})

test.each(shapes)('%s, for this skill, without its context', async (_, { context: _none, ...envelope }) => {
  const { lines } = await sent(envelope as RequestEnvelope, skillId)
  expect(lines[0]?.['error'] === 'none').toBe(!tellsOfFailure(envelope as RequestEnvelope))
})
