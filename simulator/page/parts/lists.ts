/** The lists of devices, languages and ways of listening. */
import type { Setup } from '../../web/protocol'
import { element, made } from './dom'

/** The lists by what they choose. */
export const selects = {
  device: element('device', HTMLSelectElement),
  locale: element('locale', HTMLSelectElement),
  mood: element('mood', HTMLSelectElement),
}

/** The names of the lists. */
export const listNames = ['device', 'locale', 'mood'] as const

/** Fills the lists. */
export function fillLists({ locales, devices, moods }: Setup): void {
  selects.locale.append(
    ...locales.map(({ id, short, direction }) =>
      made('option', `${short} · ${id}`, { value: id, lang: id, dir: direction }),
    ),
  )
  selects.device.append(...Object.entries(devices).map(([id, { name }]) => made('option', name, { value: id })))
  selects.device.append(made('option', 'Speaker without a screen', { value: 'speaker' }))
  selects.mood.append(...moods.map(({ id }) => made('option', id, { value: id })))
}
