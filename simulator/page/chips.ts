/** What can be said or touched next, as buttons: the keyboard reaches the screen's buttons here. */
import type { LocaleOffer, TurnReport } from '../web/protocol'
import { button, element } from './dom'
import { renderingIn } from './screen'
import { pressablesOf } from './steps'

const place = element('suggestions', HTMLElement)

/** What a question can be answered with by yes, no and perhaps "I don't know". */
const answers: readonly (readonly [asks: RegExp, count: number])[] = [
  [/^(danger|symptom|spread|onset|duration)/, 3],
  [/^offer/, 2],
]

/** Without a record of what was asked, all three. */
function plainFor(turn: TurnReport['turn'], plain: readonly string[]): readonly string[] {
  const asks: unknown = Reflect.get(turn, 'asks')
  if (!turn.open) return []
  if (typeof asks !== 'string' || asks === '') return plain
  return plain.slice(0, answers.find(([kind]) => kind.test(asks))?.[1] ?? 0)
}

/** Shows what can be said after a turn. */
export function suggest({ turn, response }: TurnReport, offer: LocaleOffer, take: (said: string) => void): void {
  const words = { lang: offer.id, dir: offer.direction }
  const plain = plainFor(turn, offer.plain)
  const touches = turn.open ? pressablesOf(renderingIn(response)?.datasources) : []
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
  place.scrollLeft = 0
}
