/** The page's elements by their ids; a missing one is a mistake of the page. */
export function element<E extends HTMLElement>(id: string, kind: new () => E): E {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`the page has no ${kind.name} #${id}`)
}

/** Attributes of a new element. */
export type Attributes = Readonly<Record<string, string>>

/** A new element with text in it. */
export function made<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  attributes: Attributes = {},
): HTMLElementTagNameMap[K] {
  const one = document.createElement(tag)
  one.textContent = text
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value)
  return one
}

/** A button that does something. */
export function button(label: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const one = made('button', label, { type: 'button', ...attributes })
  one.addEventListener('click', press)
  return one
}

/** Shows whether a button is on. */
export const setPressed = (one: HTMLElement, pressed: boolean): void => {
  one.setAttribute('aria-pressed', String(pressed))
}

/** Shows a text that goes away by itself. */
export function flash(place: HTMLElement, text: string, ms = 4000): void {
  place.textContent = text
  window.setTimeout(() => {
    if (place.textContent === text) place.textContent = ''
  }, ms)
}
