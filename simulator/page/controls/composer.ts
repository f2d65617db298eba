/** The text field: what is typed, and what was typed before. */
import { element } from '../parts/dom'

const form = element('say', HTMLFormElement)
const field = element('utterance', HTMLInputElement)
const transcript = element('transcript', HTMLElement)

/** A finger on glass: the keyboard must not jump up after each touch. */
const byFinger = window.matchMedia('(pointer: coarse)')

/** Without a frame around the conversation, which nobody has gone to by keyboard. */
const quietly = { preventScroll: true, focusVisible: false }

/** Puts the focus where one goes on: into the field, or where a keyboard on the glass would come up, on the conversation. */
export function goOn(): void {
  if (byFinger.matches) transcript.focus(quietly)
  else field.focus()
}

/** To the text field, whatever one's hands are on. */
export const toField = (): void => {
  field.focus()
}

/** Words that were not heard stay in the field, unless others stand there. */
export function putBack(text: string): void {
  if (field.value === '') field.value = text
}

/** Shows what is being heard. */
export const showHeard = (text: string): void => {
  field.value = text
}

/** Writes in the direction of a language. */
export function setLanguage(lang: string, dir: string): void {
  field.lang = lang
  field.dir = dir
}

/** Makes the field work; the sentences before are those of the talk. */
export function startComposer(before: () => readonly string[], take: (text: string) => void): void {
  let back = 0
  let unsent = ''
  // a phone would show half a page without a keyboard to type on
  if (byFinger.matches) field.blur()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = field.value.trim()
    field.value = ''
    back = 0
    if (text !== '') take(text)
  })
  field.addEventListener('keydown', (event) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const said = before()
    if (back === 0) unsent = field.value
    back = Math.max(0, Math.min(said.length, back + step))
    field.value = said[said.length - back] ?? unsent
  })
}
