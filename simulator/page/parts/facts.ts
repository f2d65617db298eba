/** Facts as the page shows them. */
import type { FactCard } from '../../web/protocol'
import { made } from './dom'

/** All facts by their ids. */
export type Facts = Readonly<Record<string, FactCard>>

/** How strongly the source puts it, in words. */
const certainties: Readonly<Record<string, string>> = {
  fact: 'stated as a fact',
  may: 'it may be so',
  'some-report': 'some people report it',
  rarely: 'rarely so',
}

function sourceOf({ name, url }: FactCard['sources'][number]): HTMLElement {
  if (url === undefined) return made('span', name)
  return made('a', name, { href: url, rel: 'noreferrer', target: '_blank' })
}

function itemOf([id, card]: readonly [string, FactCard | undefined]): HTMLElement {
  const item = made('li')
  item.append(made('span', card?.says ?? 'This fact is not in docs/knowledge.'))
  const small = made('small')
  const certainty = certainties[card?.certainty ?? ''] ?? card?.certainty ?? 'unknown'
  small.append(made('code', id), ` · ${certainty}${card?.safety === true ? ' · matters for safety' : ''} · `)
  for (const [at, source] of (card?.sources ?? []).entries()) small.append(at > 0 ? ', ' : '', sourceOf(source))
  item.append(small)
  return item
}

/** A list item for each fact: what it says, how certain it is, and where it comes from. */
export const factItems = (cards: readonly (readonly [string, FactCard | undefined])[]): HTMLElement[] =>
  cards.map(itemOf)
