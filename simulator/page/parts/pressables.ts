/** What can be pressed on a screen, in the order in which it is read. */
import { boundOf, pressablesOf, type Pressable } from '../talk/steps'
import type { Rendering } from './screen'

const inRowsOf = (length: number, list: readonly Pressable[]): readonly (readonly Pressable[])[] =>
  Array.from({ length: Math.ceil(list.length / length) }, (_, at) => list.slice(at * length, (at + 1) * length))

/**
 * What can be pressed on a screen, in the order in which it is read. For a device too old to turn a screen that reads
 * right to left, the skill has turned its rows by hand: tiles by three, other buttons whole, long lists not at all.
 */
export function pressablesInOrder(
  { document, datasources }: Rendering,
  direction: 'ltr' | 'rtl',
): readonly Pressable[] {
  const inOrder = pressablesOf(datasources)
  const { tiles, others } = boundOf(datasources)
  const turned = direction === 'rtl' && !JSON.stringify(document).includes('"layoutDirection":"RTL"')
  if (!turned || others !== undefined) return inOrder
  return inRowsOf(tiles === undefined ? inOrder.length : 3, inOrder).flatMap((row) => [...row].reverse())
}
