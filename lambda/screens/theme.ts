/** How the screens look: colours for dark and light, sizes for three sizes of screen, and what is drawn. */
import type { Json } from './apl'

const dark = {
  ground: '#0d1b20',
  raised: '#1c3036',
  edge: '#47636a',
  ink: '#f4faf8',
  soft: '#b7cacb',
  accent: '#7fe0c8',
  onAccent: '#06251d',
  home: '#7fe0c8',
  doctor: '#ffd479',
  prompt: '#ffa36b',
}

const light: Record<keyof typeof dark, string> = {
  ground: '#f5f8f6',
  raised: '#ffffff',
  edge: '#9db3af',
  ink: '#10211f',
  soft: '#43595a',
  accent: '#0b5f53',
  onAccent: '#ffffff',
  home: '#0b5f53',
  doctor: '#7a4d00',
  prompt: '#a13a00',
}

type Sizes = Readonly<
  Record<
    | 'pad'
    | 'gap'
    | 'title'
    | 'small'
    | 'large'
    | 'middle'
    | 'dense'
    | 'button'
    | 'press'
    | 'tile'
    | 'curve'
    | 'shape'
    | 'number'
    | 'mark',
    number
  >
>

const middle: Sizes = {
  pad: 56,
  gap: 20,
  title: 56,
  small: 34,
  large: 58,
  middle: 48,
  dense: 40,
  button: 34,
  press: 84,
  tile: 190,
  curve: 36,
  shape: 180,
  number: 280,
  mark: 64,
}
const small: Sizes = {
  pad: 36,
  gap: 12,
  title: 40,
  small: 26,
  large: 42,
  middle: 35,
  dense: 30,
  button: 27,
  press: 64,
  tile: 112,
  curve: 28,
  shape: 120,
  number: 170,
  mark: 46,
}
const round: Sizes = {
  ...small,
  pad: 62,

  tile: 68,
  title: 34,
  large: 34,
  middle: 30,
  dense: 28,
  shape: 88,
  number: 130,
}
const large: Sizes = {
  pad: 88,
  gap: 28,
  title: 76,
  small: 46,
  large: 84,
  middle: 68,
  dense: 58,
  button: 46,
  press: 112,
  tile: 250,
  curve: 48,
  shape: 260,
  number: 400,
  mark: 88,
}

const inDp = (sizes: Sizes): Record<string, string> =>
  Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, `${size}dp`]))

/** Colours, sizes and alignment; the last that applies wins. */
export const resources = (rightToLeft: boolean): Json => [
  {
    colors: { ...dark, alarm: '#a3121f' },
    dimensions: inDp(middle),
    strings: { align: rightToLeft ? 'right' : 'left' },
  },
  { when: "${viewport.theme == 'light'}", colors: light },
  { when: '${viewport.height < 560}', dimensions: inDp(small) },
  { when: '${viewport.height >= 1000 && viewport.width >= 1000}', dimensions: inDp(large) },
  { when: "${viewport.shape == 'round'}", dimensions: inDp(round), strings: { align: 'center' } },
]

/** Styles of texts, and of what can be pressed. */
export const styles: Readonly<Record<string, Json>> = {
  title: { values: [{ color: '@ink', fontSize: '@title', fontWeight: '700', lineHeight: 1.35 }] },
  small: { values: [{ color: '@soft', fontSize: '@small', fontWeight: '400', lineHeight: 1.3 }] },
  l: { values: [{ color: '@ink', fontSize: '@large', fontWeight: '400', lineHeight: 1.3 }] },
  m: { extend: 'l', values: [{ fontSize: '@middle' }] },
  s: { extend: 'l', values: [{ fontSize: '@dense' }] },
  label: { values: [{ color: '@ink', fontSize: '@button', fontWeight: '500' }] },
  firstLabel: { extend: 'label', values: [{ color: '@onAccent', fontWeight: '700' }] },
  press: {
    values: [
      { backgroundColor: '@raised', borderColor: '@edge', borderWidth: 2 },
      { when: '${state.focused}', borderColor: '@ink', borderWidth: 4 },
      { when: '${state.pressed}', opacity: 0.7 },
    ],
  },
  firstPress: { extend: 'press', values: [{ backgroundColor: '@accent', borderColor: '@accent' }] },
}

/** A drawing of lines on a field of 48 by 48. */
const drawing = (lines: string, ...filled: readonly string[]): Json => ({
  type: 'AVG',
  version: '1.0',
  width: 48,
  height: 48,
  parameters: [{ name: 'ink', type: 'color', default: '#ffffff' }],
  items: [
    ...filled.map((pathData) => ({ type: 'path', pathData, fill: '${ink}' })),
    { type: 'path', pathData: lines, stroke: '${ink}', strokeWidth: 3, fill: '#00000000' },
  ],
})

const dot = (x: number, y: number) => `M${x - 2.4},${y} A2.4,2.4 0 1 1 ${x + 2.4},${y} A2.4,2.4 0 1 1 ${x - 2.4},${y} Z`

/** The skill's mark, and a shape of its own for each level of advice. */
export const drawings: Readonly<Record<'mark' | 'home' | 'doctor' | 'prompt', Json>> = {
  mark: drawing('M2,26 L14,26 L18,20 L23,36 L29,10 L33,26 L46,26'),
  home: drawing('M4,24 A20,20 0 1 1 44,24 A20,20 0 1 1 4,24 Z M14,25 L21,32 L34,18'),
  doctor: drawing('M6,6 L42,6 L42,42 L6,42 Z M24,14 L24,34 M14,24 L34,24'),
  prompt: drawing('M24,4 L46,43 L2,43 Z M24,17 L24,30', dot(24, 36)),
}
