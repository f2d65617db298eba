import { type Part, parseTemplate, TemplateError } from './template'

/** Words by the name of their list, for `<name>` in a template. */
export type Lists = Readonly<Record<string, readonly string[]>>

/** More samples than this from one template are a slip of the pen. */
export const mostSamples = 4000

/** A sample before its lists are filled in: text with slots, and the names of lists between. */
type Skeleton = readonly (string | { list: string })[]

/**
 * Every sample that a template stands for: the full product of its alternatives, the words of its lists rotating
 * through them. A list longer than the product adds samples until each of its words has been said once.
 */
export function expand(template: string, lists: Lists = {}): string[] {
  const parts = parseTemplate(template)
  const size = count(parts)
  if (size > mostSamples) throw new TemplateError(`makes ${size} samples: split it into smaller templates`, 1)
  return [...new Set(fill(skeletons(parts), checked(parts, lists)))].filter((sample) => sample !== '')
}

/** The form in which two samples are the same to Alexa. */
export function fold(sample: string): string {
  return tidy(sample).toLowerCase().normalize('NFC')
}

function tidy(sample: string): string {
  return sample.replace(/\s+/g, ' ').trim()
}

function count(parts: readonly Part[]): number {
  const sizes = parts.map((part) =>
    part.kind === 'choice' ? part.options.reduce((sum, option) => sum + count(option), 0) : 1,
  )
  return sizes.reduce((product, size) => product * size, 1)
}

function skeletons(parts: readonly Part[]): Skeleton[] {
  return parts.reduce<Skeleton[]>(
    (heads, part) => {
      const tails = tailsOf(part)
      return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]))
    },
    [[]],
  )
}

function tailsOf(part: Part): Skeleton[] {
  if (part.kind === 'choice') return part.options.flatMap(skeletons)
  if (part.kind === 'list') return [[{ list: part.name }]]
  return [[part.kind === 'slot' ? `{${part.name}}` : part.text]]
}

function checked(parts: readonly Part[], lists: Lists): Map<string, readonly string[]> {
  const words = new Map<string, readonly string[]>()
  for (const part of parts) {
    if (part.kind === 'choice') {
      for (const option of part.options) for (const [name, list] of checked(option, lists)) words.set(name, list)
    } else if (part.kind === 'list') {
      const list = Object.hasOwn(lists, part.name) ? lists[part.name] : undefined
      if (list === undefined) {
        const known = Object.keys(lists).map((name) => `<${name}>`)
        throw new TemplateError(`no list is named <${part.name}>; there are: ${known.join(' ') || 'none'}`, part.column)
      }
      words.set(part.name, list)
    }
  }
  return words
}

function fill(all: readonly Skeleton[], lists: Map<string, readonly string[]>): string[] {
  const said = new Map([...lists.keys()].map((name) => [name, 0]))
  const next = (name: string) => {
    const turn = said.get(name) ?? 0
    said.set(name, turn + 1)
    const words = lists.get(name) ?? []
    return words[turn % words.length] ?? ''
  }
  const say = (skeleton: Skeleton) =>
    tidy(skeleton.map((piece) => (typeof piece === 'string' ? piece : next(piece.list))).join(''))
  const samples = all.map(say)
  for (const [name, words] of lists) {
    const holders = all.filter((skeleton) => skeleton.some((piece) => typeof piece !== 'string' && piece.list === name))
    for (let round = 0; (said.get(name) ?? 0) < words.length; round += 1) {
      const holder = holders[round % holders.length]
      if (holder === undefined) break
      samples.push(say(holder))
    }
  }
  return samples
}
