/** The words of a draft: its own, and English where it has none yet. */
import type { Language } from '../../lambda/contract'
import { isTree, type Tree } from './wordTree'

/** A draft's words over the English ones; a plural form that English lacks is its usual one. */
export function overEnglish(words: Tree, english: Tree, language: Language): Tree {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  return merged(words, english, categories)
}

function merged(own: Tree, english: Tree, categories: readonly string[]): Tree {
  const keys = Object.keys(english).flatMap((key) =>
    key.endsWith('_other') ? categories.map((category) => key.replace(/other$/, category)) : [key],
  )
  const all = [...new Set([...keys, ...Object.keys(own)])]
  return Object.fromEntries(
    all.map((key) => {
      const mine = own[key]
      const theirs = english[key] ?? english[key.replace(/_\w+$/, '_other')] ?? {}
      if (mine === undefined) return [key, isTree(theirs) ? merged({}, theirs, categories) : theirs]
      if (isTree(mine) && isTree(theirs)) return [key, merged(mine, theirs, categories)]
      // a list that is begun keeps the English lines at its end
      return [key, Array.isArray(mine) && Array.isArray(theirs) ? [...mine, ...theirs.slice(mine.length)] : mine]
    }),
  )
}
