/** The browser's own voice and ear. */
import { element, setPressed } from './dom'

const mute = element('mute', HTMLButtonElement)
const pause = element('pause', HTMLButtonElement)
const note = element('voice', HTMLElement)
const microphone = element('microphone', HTMLButtonElement)

const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : undefined
let muted = false

const voiceOf = (locale: string): SpeechSynthesisVoice | undefined => {
  const voices = synthesis?.getVoices() ?? []
  const plain = (tag: string) => tag.replace('_', '-').toLowerCase()
  const language = locale.split('-')[0] ?? locale
  return (
    voices.find(({ lang }) => plain(lang) === locale.toLowerCase()) ??
    voices.find(({ lang }) => plain(lang).startsWith(language))
  )
}

/** Stops speaking. */
export function hush(): void {
  synthesis?.cancel()
  setPressed(pause, false)
}

/** Says an answer aloud in a voice of the locale, unless muted. */
export function speak(text: string, locale: string): void {
  hush()
  const voice = voiceOf(locale)
  note.textContent = voice ? `Voice: ${voice.name}` : 'This browser has no voice of this language: read along.'
  if (!synthesis || !voice || muted || text === '') return
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.lang = locale
  utterance.voice = voice
  synthesis.speak(utterance)
}

/** Makes the buttons of the voice work. */
export function startVoice(): void {
  mute.addEventListener('click', () => {
    muted = !muted
    setPressed(mute, muted)
    if (muted) hush()
  })
  pause.addEventListener('click', () => {
    const pausing = pause.getAttribute('aria-pressed') !== 'true'
    setPressed(pause, pausing)
    if (pausing) synthesis?.pause()
    else synthesis?.resume()
  })
}

/** What a browser's recogniser is, where there is one. */
interface Recogniser {
  lang: string
  onresult: ((event: { results: { 0?: { 0?: { transcript: string } } } }) => void) | null
  onend: (() => void) | null
  start(): void
  stop(): void
}
type RecogniserClass = new () => Recogniser

const isClass = (value: unknown): value is RecogniserClass => typeof value === 'function'

/** Shows the microphone where the browser can listen; what it hears is handed on. */
export function startEar(locale: () => string, heard: (text: string) => void): void {
  const found: unknown = Reflect.get(window, 'SpeechRecognition') ?? Reflect.get(window, 'webkitSpeechRecognition')
  if (!isClass(found)) return
  microphone.hidden = false
  element('remote', HTMLElement).hidden = false
  let listening: Recogniser | undefined
  microphone.addEventListener('click', () => {
    if (listening) {
      listening.stop()
      return
    }
    hush()
    const ear = new found()
    ear.lang = locale()
    ear.onresult = ({ results }) => {
      heard(results[0]?.[0]?.transcript ?? '')
    }
    ear.onend = () => {
      listening = undefined
      setPressed(microphone, false)
    }
    listening = ear
    setPressed(microphone, true)
    ear.start()
  })
}
