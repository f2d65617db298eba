/** The screens that the skill's documents were drawn for, as the manifest names them. */

/** A range of screens, in APL's own pixels. */
export type ViewportRange = {
  mode: 'HUB' | 'TV'
  shape: 'ROUND' | 'RECTANGLE'
  minWidth: number
  maxWidth: number
  minHeight: number
  maxHeight: number
}

const range = (
  mode: ViewportRange['mode'],
  shape: ViewportRange['shape'],
  [minWidth, maxWidth]: readonly [number, number],
  [minHeight, maxHeight]: readonly [number, number],
): ViewportRange => ({ mode, shape, minWidth, maxWidth, minHeight, maxHeight })

/** Amazon's viewport profiles that hold the devices of `npm run screens`. */
export const supportedViewports: readonly ViewportRange[] = [
  range('HUB', 'ROUND', [100, 599], [100, 599]),
  range('HUB', 'RECTANGLE', [960, 1279], [100, 599]),
  range('HUB', 'RECTANGLE', [960, 1279], [600, 959]),
  range('HUB', 'RECTANGLE', [1280, 1920], [600, 1279]),
  range('HUB', 'RECTANGLE', [1920, 2560], [960, 1279]),
  range('HUB', 'RECTANGLE', [960, 1279], [1920, 2560]),
  range('TV', 'RECTANGLE', [960, 960], [540, 540]),
]
