/** The few words of APL that the screens are written in. */

/** Anything that JSON holds. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

/** A component of a document, with its properties. */
export type Component = { readonly type: string; readonly [property: string]: Json }

/** Properties of a component. */
export type Properties = Readonly<Record<string, Json>>

/** Which way a screen reads: left to right; right to left, turned by the device; or turned here, for a device too old to. */
export type Side = 'ltr' | 'rtl' | 'turned'

/** Data of the screen, as a document names it. */
export const of = (name: string): string => `\${payload.screen.${name}}`

/** A text in one of the theme's styles. */
export const text = (value: string, style: string, more: Properties = {}): Component => ({
  type: 'Text',
  text: value,
  style,
  textAlign: '@align',
  ...more,
})

/** Components below each other. */
export const column = (items: readonly Component[], more: Properties = {}): Component => ({
  type: 'Container',
  width: '100%',
  items,
  ...more,
})

/** Components beside each other, the first where reading begins. */
export const row = (side: Side, items: readonly Component[], more: Properties = {}): Component => ({
  type: 'Container',
  direction: 'row',
  width: '100%',
  items: side === 'turned' ? [...items].reverse() : items,
  ...more,
})

/** Something of a list, made once for each of its elements; the elements stand in reading order and wrap. */
export const wrapped = (side: Side, list: string, item: Component, more: Properties = {}): Component => ({
  type: 'Container',
  direction: 'row',
  wrap: 'wrap',
  width: '100%',
  justifyContent: `\${viewport.shape == 'round' ? 'center' : '${side === 'turned' ? 'end' : 'start'}'}`,
  data: of(list),
  item,
  ...more,
})

const shapes = {
  round: "${viewport.shape == 'round'}",
  rectangle: "${viewport.shape != 'round'}",
  wide: "${viewport.shape != 'round' && viewport.width >= viewport.height}",
  narrow: "${viewport.shape == 'round' || viewport.width < viewport.height}",
}

/** A component on screens of a shape alone. */
export const only = (shape: keyof typeof shapes, component: Component): Component => ({
  ...component,
  when: shapes[shape],
})
