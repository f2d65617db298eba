/** Plain answers to any question: yes, no, and what stands for them. */
import type { Told } from '../../../triage/told'
import type { Meaning } from '../../meaning/meaning'
import type { Spotted } from '../../spotting/spot'

/** Reads what was meant in the light of one question. */
export type Read = (meaning: Meaning, spotted: Spotted) => Meaning

/** "None of those", "all good", "breathing's fine" say no; "both" and "all of those" say yes. */
export const plain: Read = (meaning, spotted) => {
  const { answer, choice, told } = meaning
  if (answer !== undefined || told.signs.length > 0) return meaning
  // "nothing helps" tells something
  const isNo = beginsWithNo(spotted) || endsWithNo(spotted)
  if (meaning.concern === undefined && !told.despite && isNo) return denying(meaning)
  if (choice === 'none' || (saysNo(spotted) && !told.despite)) return denying(meaning)
  if (choice === 'both' || choice === 'all' || choice === 'any') return { ...meaning, answer: 'yes' }
  return told.denied.length > 0 ? { ...meaning, answer: 'no' } : meaning
}

/** "Oh heavens, none of those", "I don't have any of those, no": a no wherever it stands, and no yes beside it. */
const saysNo = ({ all }: Spotted): boolean => {
  const is = (kind: 'answer' | 'choice', id: string) => all(kind).some((one) => one.role === 'is' && one.id === id)
  return (is('answer', 'no') || is('choice', 'none')) && !is('answer', 'yes') && !is('answer', 'unsure')
}

/** "No, everything's fine" asks nothing and says goodbye to nobody. */
function denying({ move: _, ...meaning }: Meaning): Meaning {
  return { ...meaning, answer: 'no', forms: meaning.forms.filter((form) => form !== 'serious') }
}

/** So few words end in a no that answers: "ew no", "he says nah". */
const fewWords = 4

/** Whether a few words end in a no of their own. */
const endsWithNo = ({ all, tokens }: Spotted): boolean =>
  tokens.length <= fewWords && all('opening').some(({ start, end }) => end === tokens.length && end === start + 1)

/** Whether words begin with a no of their own. */
export const beginsWithNo = ({ all, first }: Spotted): boolean =>
  all('opening').some(({ start, end }) => start === first && end === first + 1)

/** A meaning with more told in it. */
export const withTold = (meaning: Meaning, more: Partial<Told>): Meaning => ({
  ...meaning,
  told: { ...meaning.told, ...more },
})
