/** The browser's own recogniser: talking without hands, where the browser has one. */
import { element, setPressed } from '../parts/dom'
import { hush } from './voice'

const microphone = element('microphone', HTMLButtonElement)
const note = element('ear', HTMLElement)

const tell = (text: string): void => {
  note.textContent = text
}

interface Heard {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }>
}

/** What a browser's recogniser is, where there is one. */
interface Recogniser {
  lang: string
  interimResults: boolean
  onresult: ((event: Heard) => void) | null
  onerror: ((event: { readonly error: string }) => void) | null
  onend: (() => void) | null
  start(): void
  abort(): void
}
type RecogniserClass = new () => Recogniser

const isClass = (value: unknown): value is RecogniserClass => typeof value === 'function'

/** What went wrong, in words. */
const errors: Readonly<Record<string, string>> = {
  'not-allowed': 'The browser may not use the microphone: allow it beside the address, and press again.',
  'service-not-allowed': 'This browser does not let pages listen: type instead.',
  'audio-capture': 'No microphone was found.',
  network: 'The browser’s recogniser needs a network, and has none.',
  'no-speech': 'Nothing was heard: press the microphone to try again.',
  'language-not-supported': 'The browser’s recogniser does not know this language.',
}

/** Talking without hands. */
export interface Ear {
  /** Whether it goes on listening after each answer. */
  readonly on: boolean
  readonly listen: () => void
  readonly toggle: () => void
  readonly stop: () => void
  /** Takes away what was told of an attempt that is over. */
  readonly clear: () => void
}

/** What the ear needs: the language, where to show what is being heard, and who is told what was said. */
export interface EarOptions {
  readonly locale: () => string
  readonly hearing: (text: string) => void
  readonly heard: (text: string) => void
}

const listening = 'Listening …'

const nothing = (): void => undefined
const deaf: Ear = { on: false, listen: nothing, toggle: nothing, stop: nothing, clear: nothing }

/** Shows the microphone where the browser can listen, and a word where it cannot. */
export function startEar({ locale, hearing, heard }: EarOptions): Ear {
  const found: unknown = Reflect.get(window, 'SpeechRecognition') ?? Reflect.get(window, 'webkitSpeechRecognition')
  if (!isClass(found)) {
    tell('This browser cannot listen: type instead. Chrome, Edge and Safari can.')
    return deaf
  }
  let on = false
  let current: Recogniser | undefined
  const turn = (to: boolean): void => {
    on = to
    setPressed(microphone, on)
    if (on) return
    if (note.textContent === listening) tell('')
    current?.abort()
    current = undefined
  }
  const listen = (): void => {
    current?.abort()
    const ear = new found()
    current = ear
    ear.lang = locale()
    ear.interimResults = true
    let said = ''
    ear.onresult = ({ results }) => {
      said = Array.from(results, (one) => one[0]?.transcript ?? '').join('')
      hearing(said)
    }
    ear.onerror = ({ error }) => {
      if (error === 'aborted') return
      tell(errors[error] ?? `The browser could not listen (${error}).`)
      turn(false)
    }
    ear.onend = () => {
      if (current !== ear) return
      current = undefined
      hearing('')
      if (said.trim() !== '') heard(said.trim())
      else turn(false)
    }
    tell(listening)
    ear.start()
  }
  const ear: Ear = {
    get on() {
      return on
    },
    listen,
    stop: () => {
      turn(false)
    },
    clear: () => {
      if (!on) tell('')
    },
    toggle: () => {
      turn(!on)
      tell('')
      if (!on) return
      hush()
      listen()
    },
  }
  microphone.hidden = false
  microphone.addEventListener('click', ear.toggle)
  return ear
}
