/** Signs that are said not to be there: which denials hold, and which signs are only a part of one. */
import { isBetween } from './content'
import { tokensIn } from '../spotting/spans'
import type { Found } from '../spotting/spans'
import type { Spotted } from '../spotting/spot'

/** "No, nothing, just a bit numb": what stands behind such a word is not denied by a no before it. */
function crossesExcept({ start, end }: Found, spotted: Spotted): boolean {
  const negators = [...spotted.all('negator'), ...spotted.all('opening')].filter(
    (one) => one.start >= start && one.start < end,
  )
  const from = Math.min(...negators.map((one) => one.end))
  return isBetween(spotted, 'except', from, end - 1) || turnsBack(from, end, spotted)
}

/** "No, well, actually yes, both hands tingle": an opening no that is taken back denies nothing. */
function turnsBack(from: number, end: number, spotted: Spotted): boolean {
  const opens = spotted.all('opening').some((one) => one.start === spotted.first && one.end === from)
  const yes = spotted
    .all('answer')
    .some((one) => one.id === 'yes' && one.role === 'is' && one.start >= from && one.end < end)
  return opens && (yes || isBetween(spotted, 'rather', from, end - 1))
}

/** The denials of signs that hold. */
export const denialsIn = (spotted: Spotted): readonly Found[] =>
  spotted.all('sign').filter((one) => one.role === 'denied' && !crossesExcept(one, spotted))

/** Whether a sign is only told by words that deny it. */
export const isWithheld = (sign: Found, denials: readonly Found[], spotted: Spotted): boolean => {
  const own = denials.filter(({ id }) => id === sign.id)
  return isDenied(sign, own, spotted) || isWithinDenial(sign, own) || onlyOpens(sign, spotted)
}

/** "No, just feeling tired" answers with a no and tells of no lack of feeling. */
const onlyOpens = ({ start }: Found, { first, all, classAt }: Spotted): boolean =>
  start === first &&
  all('opening').some((one) => one.start === first && one.end === first + 1) &&
  classAt('except', first + 1)

/** "She's not in pain": a sign whose words are all among the more words that deny it. */
function isWithinDenial(sign: Found, denials: readonly Found[]): boolean {
  const own = tokensIn(sign)
  return denials.some((denied) => {
    const words = tokensIn(denied)
    return words.length > own.length && own.every((at) => words.includes(at))
  })
}

/** "No, breathing is fine": a sign that only an opening no makes of what is denied. */
function isDenied(sign: Found, denials: readonly Found[], spotted: Spotted): boolean {
  const negators = spotted.all('opening').map(({ start }) => start)
  return denials.some((denied) => {
    const own = tokensIn(denied)
    const rest = tokensIn(sign).filter((at) => !own.includes(at))
    return (
      rest.length > 0 &&
      rest.length < tokensIn(sign).length &&
      rest.every((at) => at === spotted.first && negators.includes(at))
    )
  })
}
