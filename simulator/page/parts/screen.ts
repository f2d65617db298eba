/** The device's screen, drawn by Amazon's viewhost. */
import type { ResponseEnvelope } from 'ask-sdk-model'
import type { Viewport } from '../../viewports'

/** A document and its data, as a response carries them. */
export interface Rendering {
  readonly document: object
  readonly datasources: object
}

/** What a response wants shown, if anything. */
export function renderingIn({ response }: ResponseEnvelope): Rendering | undefined {
  const directive = response.directives?.find(({ type }) => type === 'Alexa.Presentation.APL.RenderDocument')
  if (directive?.type !== 'Alexa.Presentation.APL.RenderDocument') return undefined
  const { document, datasources } = directive
  return document && datasources ? { document, datasources } : undefined
}

/** How a screen is drawn: on which device, in which colours, how wide on the page, and who hears its presses. */
export interface Drawing {
  readonly viewport: Viewport
  readonly theme: 'dark' | 'light'
  /** How wide and how high it may be on the page. */
  readonly room: { readonly width: number; readonly height: number }
  readonly pressed: (sent: readonly unknown[]) => void
}

/** Pixels to the inch at which APL's pixel is one of the page's: any other makes the viewhost round, and complain of it. */
const dpi = 160

/** The viewhost is large: it comes while the page is already used. */
const loaded = (): Promise<unknown> =>
  'AplRenderer' in window
    ? Promise.resolve()
    : new Promise((resolve) => document.getElementById('viewhost')?.addEventListener('load', resolve, { once: true }))

let shown: AplRendered | undefined
let latest = 0

/** Takes what is shown off the screen. */
export function clearScreen(place: HTMLElement): void {
  shown?.destroy()
  shown = undefined
  place.replaceChildren()
}

/** How large a device is drawn so that it fits: never larger than it is. */
export const fitOf = (viewport: Viewport, room: Drawing['room']): number =>
  Math.min(room.width / viewport.width, room.height / viewport.height, 1)

/** Parts that can be reached by keyboard say what they are; the viewhost leaves that out. */
function name(view: HTMLElement): void {
  for (const part of view.querySelectorAll<HTMLElement>('[tabindex="0"]')) {
    const text = part.textContent.trim()
    part.setAttribute('role', text === '' ? 'presentation' : 'group')
    if (text === '') part.tabIndex = -1
    else part.setAttribute('aria-label', text.slice(0, 80))
  }
}

/** Draws a rendering in its place, in a size that fits; a drawing that is overtaken by the next gives way. */
export async function drawScreen(
  place: HTMLElement,
  { document: apl, datasources }: Rendering,
  how: Drawing,
): Promise<void> {
  latest += 1
  const mine = latest
  const { viewport, theme, room, pressed } = how
  await loaded()
  if (mine !== latest) return
  if (!Module.calledRun) await AplRenderer.initEngine()
  if (mine !== latest) return
  const fit = fitOf(viewport, room)
  const px = (size: number): string => `${String(Math.floor(size))}px`
  clearScreen(place)
  const glass = document.createElement('div')
  Object.assign(glass.style, { width: px(viewport.width * fit), height: px(viewport.height * fit) })
  const view = document.createElement('div')
  const scale = { transform: `scale(${String(fit)})`, transformOrigin: '0 0' }
  Object.assign(view.style, { width: px(viewport.width), height: px(viewport.height), ...scale })
  glass.append(view)
  place.append(glass)
  const content = AplRenderer.Content.create(JSON.stringify(apl))
  content.addData('payload', JSON.stringify(datasources))
  shown = AplRenderer.default.create({
    view,
    theme,
    mode: 'HUB',
    viewport: {
      width: viewport.width,
      height: viewport.height,
      dpi,
      isRound: viewport.round,
      shape: viewport.round ? 'ROUND' : 'RECTANGLE',
    },
    content,
    notLoadFonts: true,
    utcTime: Date.now(),
    localTimeAdjustment: 0,
    environment: { agentName: 'simulator', agentVersion: '1.0', allowOpenUrl: false, disallowVideo: true },
    onSendEvent: ({ arguments: sent }) => {
      pressed(sent)
    },
  })
  await shown.init()
  name(view)
}
