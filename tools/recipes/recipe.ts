/** What a recipe is, and a word that no language has. */
import { isShipped, type Language, languages } from '../../lambda/contract'
import type { Checkout } from './checkout'

/** A recipe of CONTRIBUTING.md, and how it is walked. */
export type Recipe = {
  /** The heading in CONTRIBUTING.md. */
  heading: string
  /** Follows the recipe as far as the build at its end; throws where a step does not do what it should. */
  walk: (copy: Checkout) => Promise<void>
  /** Looks at what it made, once all is built; throws where that is not as it should be. */
  look: (copy: Checkout) => Promise<void>
  /** The tests that concern what it makes; all of them would take minutes. */
  tests: readonly string[]
}

/** The languages that ship. */
export const spoken = (Object.keys(languages) as Language[]).filter(isShipped)

const own: { readonly [L in Language]?: readonly [string, string] } = {
  ar: ['زمبل', 'زرفط'],
  hi: ['जुंबेल', 'कुर्फेल'],
  ja: ['ズンベル', 'クオルフェル'],
}

/** A made-up word in the script of a language. */
export const madeUp = (language: Language): string => own[language]?.[0] ?? 'zumbel'
/** Another, for what is made beside it. */
export const madeUpToo = (language: Language): string => own[language]?.[1] ?? 'quorfel'

/** Runs what must succeed. */
export async function mustRun(copy: Checkout, ...command: readonly string[]): Promise<string> {
  const { ok, output } = await copy.run(...command)
  if (!ok) throw new Error(`${command.join(' ')} failed:\n${output.trim().split('\n').slice(-60).join('\n')}`)
  return output
}

/** Fails, with what was printed, where a condition does not hold. */
export function expect(holds: boolean, what: string, output = ''): void {
  if (!holds) throw new Error(`${what}${output === '' ? '' : `:\n${output}`}`)
}
