/** What can be said or touched next, as buttons: the keyboard reaches the screen's buttons here. */
import type { LocaleOffer, TurnReport } from '../../web/protocol'
import { button, element } from './dom'
import { renderingIn } from './screen'
import { pressablesInOrder } from './pressables'

const place = element('suggestions', HTMLElement)

/** Which of yes, no and "I don't know" answer a question, by what it asks for. */
const answers: readonly (readonly [asks: RegExp, which: readonly number[]])[] = [
  [/^duration/, [2]],
  [/^(danger|symptom|spread|onset)/, [0, 1, 2]],
  [/^offer/, [0, 1]],
]

function plainFor({ asks, open }: TurnReport['turn'], plain: readonly string[]): readonly string[] {
  const which = answers.find(([kind]) => kind.test(asks ?? ''))?.[1] ?? []
  return open ? which.flatMap((at) => plain[at] ?? []) : []
}

/** Shows what can be said after a turn. */
export function suggest({ turn, response }: TurnReport, offer: LocaleOffer, take: (said: string) => void): void {
  const words = { lang: offer.id, dir: offer.direction }
  const plain = plainFor(turn, offer.plain)
  const rendering = renderingIn(response)
  const touches = turn.open && rendering ? pressablesInOrder(rendering, offer.direction) : []
  const shown = new Set(touches.map(({ label }) => label))
  const said = [...plain, ...(plain.length === 0 ? offer.examples : [])].filter((text) => !shown.has(text))
  place.dir = offer.direction
  place.replaceChildren(
    ...touches.map(({ label, touch }) =>
      button(
        label,
        () => {
          take(`(touch ${JSON.stringify(touch)})`)
        },
        { ...words, class: 'touch', 'data-touch': String(touch[0]) },
      ),
    ),
    ...said.map((text) =>
      button(
        text,
        () => {
          take(text)
        },
        words,
      ),
    ),
  )
  place.scrollTo(0, 0)
}
