/** What is chosen on the page; it is kept in the page's address. */
import type { Setup } from '../../web/protocol'

/** The choices. */
export interface Choices {
  readonly locale: string
  readonly device: string
  readonly mood: string
  readonly light: boolean
}

/** The device that is shown where none is chosen. */
const usualDevice = 'show-8'

const inAddress = (): URLSearchParams => new URLSearchParams(window.location.hash.slice(1))

/** What is said in the talk that a link carries. */
export const saidInAddress = (): readonly string[] => inAddress().getAll('say')

/** The first of the browser's languages that the skill speaks. */
function browserLocale(ids: readonly string[]): string | undefined {
  for (const wanted of navigator.languages) {
    const [language = ''] = wanted.toLowerCase().split('-')
    const found =
      ids.find((id) => id.toLowerCase() === wanted.toLowerCase()) ?? ids.find((id) => id.split('-')[0] === language)
    if (found !== undefined) return found
  }
  return undefined
}

const oneOf = (wanted: string | null, known: readonly string[]): string | undefined =>
  known.find((one) => one === wanted)

/** The choices in the address; what is missing there is the browser's language and the usual device. */
export function readChoices({ locales, devices, moods }: Setup): Choices {
  const address = inAddress()
  const ids = locales.map(({ id }) => id)
  return {
    locale: oneOf(address.get('locale'), ids) ?? browserLocale(ids) ?? ids[0] ?? '',
    device: oneOf(address.get('device'), [...Object.keys(devices), 'speaker']) ?? usualDevice,
    mood:
      oneOf(
        address.get('mood'),
        moods.map(({ id }) => id),
      ) ??
      moods[0]?.id ??
      '',
    light: address.get('screen') === 'light',
  }
}

/** The choices as the address holds them. */
export const addressOf = ({ locale, device, mood, light }: Choices): URLSearchParams =>
  new URLSearchParams({ locale, device, mood, screen: light ? 'light' : 'dark' })

/** Puts the choices into the address, without a step in the browser's history. */
export function keepChoices(choices: Choices): void {
  window.history.replaceState(null, '', `#${addressOf(choices).toString()}`)
}
