/** What the classifier makes of words in which the rules found no question, no move and nothing told. */
import { forms } from '../../knowledge/forms'
import { featuresOf } from '../spotting/features'
import type { Guess } from '../lexicon/classifier'
import { contentWords } from './content'
import { isGrave, moves } from '../meaning/meaning'
import type { Meaning } from '../meaning/meaning'
import { tellsAnything } from '../../triage/told'
import type { Lexicon } from '../lexicon/prepare'
import type { Spotted } from '../spotting/spot'

/** Fewer words than this are too little to guess from. */
const fewest = 3

/** Adds the classifier's guess where the rules are silent; where it is not sure enough it says nothing. */
export function withGuess(meaning: Meaning, spotted: Spotted, lexicon: Lexicon): Meaning {
  // a topic with no word left to explain is a topic alone: "what about magnesium"
  const isTopicAlone = meaning.topics.length > 0 && contentWords(spotted).length === 0
  if (!isSilent(meaning) || isTopicAlone || spotted.tokens.length < fewest) return meaning
  const guess = lexicon.classifier()?.(featuresOf(spotted))
  if (!guess || guess.chance < (lexicon.data.threshold ?? 1)) return meaning
  if (isRuledOut(guess, spotted)) return meaning
  const { unclear: _, ...rest } = meaning
  const form = forms.find((id) => id === guess.label)
  if (form) return { ...rest, forms: [form] }
  const move = moves.find((id) => id === guess.label)
  // a part of the body that was named is spoken of: no mere word to move the talk
  if (move) return meaning.told.places.length > 0 ? meaning : { ...rest, move }
  return outside.includes(guess.label) && meaning.topics.length === 0 ? { ...rest, outside: true } : meaning
}

/** So sure it has to be that somebody means to harm themselves: words that only look like it are many. */
const gravely = 0.9

/** What the concept's own exceptions cancel is not guessed either. */
function isRuledOut({ label, chance }: Guess, { all }: Spotted): boolean {
  // that help is coming, or need not come, is never guessed
  if (isGrave(label) && label !== 'self-harm') return true
  if (label === 'self-harm' && chance < gravely) return true
  return (['form', 'move'] as const).some((kind) => all(kind).some(({ role, id }) => role === 'not' && id === label))
}

/** Labels of sentences about something that the knowledge does not hold. */
const outside = ['uncovered', 'outside']

function isSilent({ forms: asked, move, answer, choice, concern, takesBack, told }: Meaning): boolean {
  const { places: _, ...rest } = told
  return (
    asked.length === 0 &&
    [move, answer, choice, concern, takesBack].every((part) => part === undefined) &&
    !tellsAnything({ ...rest, places: [] })
  )
}
