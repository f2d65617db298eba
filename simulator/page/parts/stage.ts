/** The device: what it shows, its own home screen when no session is open, and its light. */
import type { Setup } from '../../web/protocol'
import type { Choices } from '../talk/choices'
import { element } from './dom'
import { clearScreen, drawScreen, fitOf, type Rendering } from './screen'
import { boundOf } from '../talk/steps'

const frame = element('frame', HTMLElement)
const glass = element('glass', HTMLElement)
const screen = element('screen', HTMLElement)
const home = element('home', HTMLElement)
const clock = element('clock', HTMLElement)
const speaker = element('speaker', HTMLElement)
const caption = element('caption', HTMLElement)

/** The device is never higher than this part of the window, beside the conversation and above it. */
const heights = { wide: 0.56, narrow: 0.32, low: 0.24 } as const
/** The frame of the device on both sides together. */
const border = 24
const low = window.matchMedia('(max-height: 43rem)')
const wide = window.matchMedia('(min-width: 60rem), (min-width: 40rem) and (max-height: 30rem)')

/** What the device shows. */
export interface Shown {
  readonly rendering: Rendering | undefined
  readonly open: boolean
}

function tick(locale: string): void {
  clock.textContent = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(new Date())
}

/** Draws the device anew; `pressed` hears of a press on its screen. */
export async function drawStage(
  { devices }: Setup,
  { device, locale, light }: Choices,
  { rendering, open }: Shown,
  pressed: (touch: readonly unknown[]) => void,
): Promise<void> {
  const viewport = devices[device]
  speaker.hidden = viewport !== undefined
  glass.hidden = viewport === undefined
  frame.classList.toggle('round', viewport?.round === true)
  frame.classList.toggle('listening', open)
  caption.textContent = open ? 'The session is open: it listens.' : 'The session has ended.'
  const title = boundOf(rendering?.datasources)['title']
  screen.setAttribute('aria-label', `Screen of the device: ${typeof title === 'string' ? title : 'empty'}`)
  const drawn = (): void => {
    screen.dataset['drawn'] = String(Number(screen.dataset['drawn'] ?? 0) + 1)
  }
  if (!viewport) {
    clearScreen(screen)
    drawn()
    return
  }
  const share = wide.matches ? heights.wide : low.matches ? heights.low : heights.narrow
  const height = Math.max(120, window.innerHeight * share) - border
  const room = { width: frame.clientWidth - border, height }
  const fit = fitOf(viewport, room)
  const size = { width: Math.floor(viewport.width * fit), height: Math.floor(viewport.height * fit) }
  Object.assign(glass.style, { width: `${String(size.width)}px`, height: `${String(size.height)}px` })
  home.hidden = rendering !== undefined
  tick(locale)
  if (rendering) await drawScreen(screen, rendering, { viewport, theme: light ? 'light' : 'dark', room, pressed })
  else clearScreen(screen)
  drawn()
}

/** Keeps the clock of the home screen right, and draws anew when the window changes. */
export function followWindow(locale: () => string, redraw: () => void): void {
  window.setInterval(() => {
    tick(locale())
  }, 10_000)
  let resized = 0
  window.addEventListener('resize', () => {
    window.clearTimeout(resized)
    resized = window.setTimeout(redraw, 200)
  })
}
