/** Not one word of a listener's is kept or shown. `npm run privacy` holds 10,000 conversations. */
import fc from 'fast-check'
import { loadWords } from '../../tools/content/load'
import { createLoggedHandler } from '../../lambda/alexa/logging'
import { marker, steps, talks, type Step } from '../fixtures/arbitraryTalks'
import { envelopeOf, intent } from '../fixtures/envelopes'

const numRuns = Number(process.env['TALKS'] ?? 100)
jest.setTimeout(60_000 + numRuns * 100)

/** What may leave the skill beside the speech: the card, the screen, and the session when it is over. */
const outside = ({ response, reply }: Step): string => {
  const { card, directives } = response.response
  const over = response.response.shouldEndSession !== false
  return JSON.stringify({ card, directives, kept: over && reply ? response.sessionAttributes : undefined })
}

test('no marked word is on a card or a screen, nor in a session that is over', () =>
  fc.assert(
    fc.asyncProperty(talks, async (talk) => {
      for (const step of await steps(talk)) {
        expect(outside(step)).not.toContain(marker)
        const over = step.reply !== undefined && step.response.response.shouldEndSession !== false
        if (over) expect(step.response.sessionAttributes).toEqual({})
      }
    }),
    { numRuns },
  ))

/** Ids of what a listener may tell of their body; none may outlive the advice. */
const told = /"(?:dialog|answers|signs|onset|duration|spread|symptom|danger)"/

test('with the advice everything that was told is forgotten', () =>
  fc.assert(
    fc.asyncProperty(talks, async (talk) => {
      for (const { reply, response } of await steps(talk))
        if (reply?.kind === 'advice') expect(JSON.stringify(response.sessionAttributes)).not.toMatch(told)
    }),
    { numRuns },
  ))

test('no marked word is in a line of the log or a metric, even when the skill breaks', () =>
  fc.assert(
    fc.asyncProperty(talks, fc.boolean(), async ({ moves }, breaks) => {
      const lines: string[] = []
      const words = breaks
        ? () => {
            throw new Error(marker)
          }
        : loadWords
      const handler = createLoggedHandler(
        { words, skillId: 'amzn1.ask.skill.test' },
        { write: (line) => lines.push(line) },
      )
      for (const move of moves) {
        const request = move.does === 'intent' ? intent(move.name, move.slots) : { type: marker, arguments: move }
        await handler(envelopeOf(request, { attributes: { marker } }), {})
      }
      expect(lines).toHaveLength(moves.length)
      expect(lines.join()).not.toContain(marker)
    }),
    { numRuns },
  ))
