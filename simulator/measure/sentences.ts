import { z } from 'zod'
import type { Listener } from '../understanding/listen'
import type { Elicited, HeardSlot, Understood } from '../understanding/understood'

const told = z.union([z.string(), z.number()]).transform(String)
const ids = z.union([told.transform((id) => [id]), z.array(told)])

const sentence = z
  .object({ say: z.string(), asked: z.string().optional(), also: z.array(z.string()).default([]) })
  .catchall(ids)

/**
 * The test sentences of a language: by intent, each with the slots that matter and the ids that are right there.
 * `also` names other intents that are as right; `asked` the slot that was asked for; `out` are those to be refused.
 */
export const sentenceFile = z
  .object({ out: z.array(z.string()).default([]) })
  .catchall(z.array(z.union([z.string().transform((say) => sentence.parse({ say })), sentence])))

/** A sentence that was not understood as it should be. */
export interface Miss {
  readonly say: string
  readonly expected: string
  readonly heard: string
}

/** How many were right, and which were not. */
export interface Tally {
  readonly right: number
  readonly of: number
  readonly misses: readonly Miss[]
}

/** In a test sentence: words were heard in the slot, but they are no known value; any value is right. */
const [unmatched, any] = ['?', '*']

/** Says the test sentences to a listener, each on its own, or as an answer to what was `asked` ("Intent.slot"). */
export function checkSentences(listener: Listener, file: z.output<typeof sentenceFile>): Tally {
  return tally(
    Object.entries(file).flatMap(([intent, sentences]) =>
      sentences.flatMap((one) => {
        if (typeof one === 'string') return []
        const { say, asked, also, ...slots } = one
        const elicited = elicitedOf(asked)
        const understood = listener.listen(say, { ...(elicited && { elicited }) })
        const right = [intent, ...also].includes(understood.intent) && holds(slots, understood)
        const expected = line([intent, ...also].join('|'), Object.entries(slots))
        return { right, miss: { say, expected, heard: describe(understood) } }
      }),
    ),
  )
}

/** Says sentences that the skill does not cover; `isRefused` tells whether what was understood comes to a refusal. */
export async function checkRefusals(
  sentences: readonly string[],
  isRefused: (say: string) => Promise<{ refused: boolean; heard: string }>,
): Promise<Tally> {
  const rows = []
  for (const say of sentences) {
    const { refused, heard } = await isRefused(say)
    rows.push({ right: refused, miss: { say, expected: 'refused', heard } })
  }
  return tally(rows)
}

/** Says every sample of the model to the whole model: each must reach its own intent, with the values in its slots. */
export function checkTheft(listener: Listener): Tally {
  return tally(
    listener.samples(3).map(({ intent, template, parts, spoken, filled }) => {
      const types = new Map(parts.flatMap((part) => (part.slot === undefined ? [] : [[part.slot, part.type]])))
      const slots = filled.map(({ slot, start, end }) => {
        const words = spoken.surface.slice(spoken.tokens[start]?.from, spoken.tokens[end - 1]?.to)
        return [slot, listener.value(types.get(slot) ?? '', words)] as const
      })
      const understood = listener.listen(spoken.surface)
      const right =
        understood.intent === intent &&
        slots.every(
          ([slot, value]) => understood.slots[slot] && meaning(understood.slots[slot]).join() === meaning(value).join(),
        )
      return { right, miss: { say: spoken.surface, expected: `${intent} (${template})`, heard: describe(understood) } }
    }),
  )
}

/** What was understood, in a line. */
export function describe({ intent, slots, confidence }: Understood): string {
  const heard = Object.entries(slots).map(([name, slot]) => [name, meaning(slot)] as const)
  return `${line(intent, heard)} ${confidence.toFixed(2)}`
}

const tally = (rows: readonly { right: boolean; miss: Miss }[]): Tally => ({
  right: rows.filter(({ right }) => right).length,
  of: rows.length,
  misses: rows.filter(({ right }) => !right).map(({ miss }) => miss),
})

const line = (intent: string, slots: readonly (readonly [string, string | readonly string[]])[]): string =>
  [intent, ...slots.map(([name, value]) => `${name}=${[value].flat().join('|')}`)].join(' ')

const meaning = ({ type, heard, values }: HeardSlot): readonly string[] => {
  const named = values.map(({ id, name }) => id ?? name)
  return type.startsWith('AMAZON.') ? [heard] : named.length > 0 ? named : [`${unmatched}${heard}`]
}

/** Whether the slots that matter hold what they should; a word that is a value of two types is right in either slot. */
function holds(expected: Readonly<Record<string, readonly string[]>>, { slots }: Understood): boolean {
  const heard = Object.values(slots).flatMap(meaning)
  return Object.entries(expected).every(([name, right]) => {
    const slot = slots[name]
    if (right.includes(any)) return slot !== undefined
    const strange = slot !== undefined && meaning(slot).some((id) => id.startsWith(unmatched))
    return (strange && right.includes(unmatched)) || right.some((id) => heard.includes(id))
  })
}

function elicitedOf(asked: string | undefined): Elicited | undefined {
  const [intent, slot] = asked?.split('.') ?? []
  return intent !== undefined && slot !== undefined ? { intent, slot } : undefined
}
