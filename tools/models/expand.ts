import { type Part, parseTemplate, TemplateError } from './template'

/** More samples than this from one template are a mistake. */
export const mostSamples = 200

/** Every sample that a template stands for: the full product of its alternatives. */
export function expand(template: string): string[] {
  const parts = parseTemplate(template)
  const size = count(parts)
  if (size > mostSamples) throw new TemplateError(`makes ${size} samples: split it into smaller templates`, 1)
  return [...new Set(products(parts).map(tidy))].filter((sample) => sample !== '')
}

/** The form in which two texts are the same to Alexa. */
export function fold(text: string): string {
  return tidy(text).toLowerCase().normalize('NFKC')
}

/** The form in which two samples sound alike: in Japanese the kana do not differ, nor the spaces. */
export function soundOf(text: string): string {
  const folded = fold(text).replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
  return /[\u3041-\u3096\u4e00-\u9fff]/.test(folded) ? folded.replaceAll(' ', '') : folded
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function count(parts: readonly Part[]): number {
  const sizes = parts.map((part) =>
    part.kind === 'choice' ? part.options.reduce((sum, option) => sum + count(option), 0) : 1,
  )
  return sizes.reduce((product, size) => product * size, 1)
}

function products(parts: readonly Part[]): string[] {
  return parts.reduce<string[]>(
    (heads, part) => heads.flatMap((head) => tailsOf(part).map((tail) => head + tail)),
    [''],
  )
}

function tailsOf(part: Part): string[] {
  if (part.kind === 'choice') return part.options.flatMap(products)
  return [part.kind === 'slot' ? `{${part.name}}` : part.text]
}
