/** The parts that every screen shares: its frame, its head, its foot, and what can be pressed. */
import { column, of, only, row, text, wrapped } from './apl'
import type { Component, Json, Properties, Side } from './apl'

/** A drawing of the theme. */
export const drawn = (source: string, size: string, ink: string): Component => ({
  type: 'VectorGraphic',
  source,
  width: size,
  height: size,
  scale: 'best-fit',
  ink,
})

/** A pill is as wide as its words; tiles are alike and take the room there is. */
type Form = 'pill' | 'tile'

const faces: Record<Form, { height: string; curve: string; lines: number }> = {
  pill: { height: '@press', curve: '@curve', lines: 2 },
  tile: { height: '@tile', curve: '@curve', lines: 3 },
}

const press = (form: Form, first: boolean): Component => ({
  type: 'Frame',
  when: first ? '${data.first}' : '${!data.first}',
  style: first ? 'firstPress' : 'press',
  inheritParentState: true,
  borderRadius: faces[form].curve,
  ...(form === 'tile' && { width: '100%' }),
  item: column(
    [text('${data.label}', first ? 'firstLabel' : 'label', { textAlign: 'center', maxLines: faces[form].lines })],
    {
      width: form === 'tile' ? '100%' : 'auto',
      minHeight: faces[form].height,
      justifyContent: 'center',
      alignItems: 'center',
      paddingLeft: '@curve',
      paddingRight: '@curve',
    },
  ),
})

/** One thing that can be pressed; it sends what the spoken word would mean. */
const button = (form: Form): Json => ({
  item: {
    type: 'TouchWrapper',
    ...(form === 'tile' && { width: '100%' }),
    id: '${data.id}',
    accessibilityLabel: '${data.label}',
    maxWidth: '100%',
    paddingBottom: '@gap',
    onPress: [{ type: 'SendEvent', arguments: '${data.touch}' }],
    items: [press(form, true), press(form, false)],
  },
})

/** The layouts that documents share. */
export const layouts: Json = { Pill: button('pill'), Tile: button('tile') }

/** Three tiles fill a row of a wide screen, two one of a tall screen. */
const tileWidth = "${viewport.width < viewport.height ? '50%' : '33.3%'}"

/** What can be pressed, wrapped in rows; on a round screen one below the other. */
export function buttons(side: Side, list = 'buttons', form: Form = 'pill', across = tileWidth): Component {
  const apart = side === 'ltr' ? { paddingRight: '@gap' } : { paddingLeft: '@gap' }
  const one: Component = form === 'tile' ? { type: 'Tile', ...apart, width: across } : { type: 'Pill', ...apart }
  const below = column([], { data: of(list), item: { type: 'Tile', width: '100%' }, width: '100%' })
  return column([only('rectangle', wrapped(side, list, one)), only('round', below)], { width: '100%' })
}

const head = (side: Side): Component =>
  row(
    side,
    [
      column(
        [
          text(of('over'), 'small', { when: "${payload.screen.over != ''}", maxLines: 1, color: '@accent' }),
          text(of('title'), 'title', { maxLines: 2 }),
        ],
        { grow: 1, shrink: 1 },
      ),
      only('rectangle', drawn('mark', '@mark', '@accent')),
    ],
    { paddingBottom: '@gap', alignItems: 'center' },
  )

/** The question that is asked. */
export const asks = text(of('ask'), 'small', {
  when: "${payload.screen.ask != ''}",
  maxLines: 3,
  paddingBottom: '@gap',
})

/** The colour behind a whole screen. */
export const ground = (backgroundColor: string): Component => ({
  type: 'Frame',
  position: 'absolute',
  width: '100%',
  height: '100%',
  backgroundColor,
})

const rolling = (items: readonly Component[], padding: Properties): Component => ({
  type: 'ScrollView',
  grow: 1,
  shrink: 1,
  width: '100%',
  item: column(items, { width: '100%', ...padding }),
})

/** A whole screen: the head above, the foot below, and what scrolls between them; a round one scrolls as a whole. */
export function page(
  side: Side,
  body: readonly Component[],
  { foot = [asks, buttons(side)], still = false, round = body } = {},
): Component {
  const whole = { width: '100%', height: '100%' }
  const padding = { paddingLeft: '@pad', paddingRight: '@pad', paddingTop: '@pad' }
  const below = column(foot, { paddingTop: '@gap', paddingBottom: '@gap' })
  const square = [head(side), ...(still ? body : [rolling(body, {})]), below]
  const disc = [rolling([head(side), ...round, ...foot], { ...padding, paddingTop: 80, paddingBottom: 120 })]
  return column(
    [
      ground('@ground'),
      only('rectangle', column(square, { ...whole, ...padding })),
      only('round', column(disc, whole)),
    ],
    whole,
  )
}

/** A text as large as the screen's size of text wants it; the size is chosen by how long the text is. */
export const bodyOf = (value: string): readonly Component[] =>
  ['l', 'm', 's'].map((size) =>
    text(value, size, { when: `\${payload.screen.size == '${size}'}`, width: '100%', paddingBottom: '@gap' }),
  )

/** The screen's text. */
export const bodyText: readonly Component[] = bodyOf(of('text'))
