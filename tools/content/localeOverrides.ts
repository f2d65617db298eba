/** What a locale says otherwise: words that it replaces throughout, and lines of its own. */
import { isTree, type Tree } from './wordTree'

/** A locale's file: `replace` maps words to the locale's own, the rest are lines that it says in full. */
export type Variant = { replace: Readonly<Record<string, string>>; lines: Tree }

/** Takes a locale's file apart. */
export function readVariant(tree: Tree): Variant {
  const { replace, ...lines } = tree
  const words = isTree(replace)
    ? Object.entries(replace).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    : []
  return { replace: Object.fromEntries(words), lines }
}

/** The lines that a locale says otherwise; a list of wordings is given whole if one of them differs. */
export function variantOf(words: Tree, { replace, lines }: Variant): Tree {
  return merged(replaced(words, replace), lines)
}

function replaced(words: Tree, replace: Variant['replace']): Tree {
  const keys = Object.keys(replace).sort((a, b) => b.length - a.length)
  if (keys.length === 0) return {}
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${keys.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  const change = (text: string) => text.replace(pattern, (word) => replace[word] ?? word)
  const walk = (tree: Tree): Tree =>
    Object.fromEntries(
      Object.entries(tree).flatMap(([key, value]): [string, Tree[string]][] => {
        if (isTree(value)) {
          const below = walk(value)
          return Object.keys(below).length > 0 ? [[key, below]] : []
        }
        const now = typeof value === 'string' ? change(value) : value.map(change)
        return String(now) === String(value) ? [] : [[key, now]]
      }),
    )
  return walk(words)
}

function merged(below: Tree, above: Tree): Tree {
  const both = Object.entries(above).map(([key, value]): [string, Tree[string]] => {
    const under = below[key]
    return [key, isTree(value) && isTree(under) ? merged(under, value) : value]
  })
  return { ...below, ...Object.fromEntries(both) }
}
