/** After an alarm: help that is called, on its way or there, in words that no rule knows. */
import type { Guess, Odds } from '../lexicon/classifier'
import { isGrave, isInLight } from '../meaning/meaning'
import type { Asked, Meaning } from '../meaning/meaning'
import type { Spotted } from '../spotting/spot'
import { anywhere } from './offers'

/** The least chance for it, in the light of an alarm. */
const least = 0.6

/** After an alarm this label is likelier than elsewhere, and nothing was offered that could be accepted or declined. */
const afterAlarm: Odds = { 'help-coming': 4, ...anywhere }

/** Moves whose words say that nobody comes or calls. */
const helped: readonly string[] = ['calling', 'help-coming', 'help-there']

/** Whether help may be taken to be called; never where a sign, a reason, a question or a no was heard. */
export function isHelpCalled(
  { answer, move, concern, reasons, forms, told }: Meaning,
  { all }: Spotted,
  asked: Asked | undefined,
  guessed: (odds: Odds) => Guess | undefined,
): boolean {
  if (asked?.kind !== 'alarm' || answer === 'no' || concern !== undefined || reasons !== undefined) return false
  if (forms.length + told.signs.length + told.denied.length > 0) return false
  if (move !== undefined && (isGrave(move) || isInLight(move))) return false
  if (all('negator').length > 0 || all('move').some(({ role, id }) => role === 'not' && helped.includes(id)))
    return false
  const guess = guessed(afterAlarm)
  return guess !== undefined && guess.label === 'help-coming' && guess.chance >= least
}
