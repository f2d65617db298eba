/** The screens of Echo devices, in APL's own pixels. */
export interface Viewport {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly round: boolean
  /** How the device is used; a hub in the room unless it says otherwise. */
  readonly mode?: 'HUB' | 'TV'
}

/** The devices that the simulator can be; a speaker has no screen. */
export const viewports = {
  'show-5': { name: 'Echo Show 5', width: 960, height: 480, round: false },
  'show-8': { name: 'Echo Show 8 or 10', width: 1280, height: 800, round: false },
  'show-15': { name: 'Echo Show 15', width: 1920, height: 1080, round: false },
  'show-15-portrait': { name: 'Echo Show 15, upright', width: 1080, height: 1920, round: false },
  show: { name: 'Echo Show, first', width: 1024, height: 600, round: false },
  tv: { name: 'Fire TV', width: 960, height: 540, round: false, mode: 'TV' },
  round: { name: 'Round Echo Spot', width: 480, height: 480, round: true },
} as const satisfies Readonly<Record<string, Viewport>>

/** A device with a screen. */
export type ViewportId = keyof typeof viewports

/** The version of APL that the simulator's own screen draws. */
export const runtime = '1.4'
