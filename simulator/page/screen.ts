/** The device's screen, drawn by Amazon's viewhost. */
import type { ResponseEnvelope } from 'ask-sdk-model'
import type { Viewport } from '../viewports'

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

/** Pixels to the inch at which a device's own pixel is one of the page's. */
const usualDpi = 160

let shown: AplRendered | undefined
let latest = 0

/** Takes what is shown off the screen. */
export function clearScreen(place: HTMLElement): void {
  shown?.destroy()
  shown = undefined
  place.replaceChildren()
}

/** Draws a rendering in its place, in a size that fits; a drawing that is overtaken by the next gives way. */
export async function drawScreen(place: HTMLElement, { document: apl, datasources }: Rendering, how: Drawing): Promise<void> {
  latest += 1
  const mine = latest
  const { viewport, theme, room, pressed } = how
  if (!Module.calledRun) await AplRenderer.initEngine()
  if (mine !== latest) return
  const fit = Math.min(room.width / viewport.width, room.height / viewport.height, 1)
  const dpi = Math.max(1, Math.floor(usualDpi * fit))
  const [width, height] = [viewport.width, viewport.height].map((side) => Math.floor((side * dpi) / usualDpi))
  clearScreen(place)
  const view = document.createElement('div')
  view.style.width = `${String(width)}px`
  view.style.height = `${String(height)}px`
  place.append(view)
  const content = AplRenderer.Content.create(JSON.stringify(apl))
  content.addData('payload', JSON.stringify(datasources))
  shown = AplRenderer.default.create({
    view,
    theme,
    mode: 'HUB',
    viewport: {
      width: width ?? 0,
      height: height ?? 0,
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
}
