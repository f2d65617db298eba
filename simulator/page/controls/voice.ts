/** The browser's own voice. */
import { element, setPressed } from '../parts/dom'

const mute = element('mute', HTMLButtonElement)
const replay = element('replay', HTMLButtonElement)
const note = element('voice', HTMLElement)

const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : undefined
let muted = false

const plain = (tag: string): string => tag.replace('_', '-').toLowerCase()

function voiceOf(locale: string): SpeechSynthesisVoice | undefined {
  const voices = synthesis?.getVoices() ?? []
  const language = locale.split('-')[0] ?? locale
  return (
    voices.find(({ lang }) => plain(lang) === locale.toLowerCase()) ??
    voices.find(({ lang }) => plain(lang).startsWith(language))
  )
}

/** How long the browser may take to find its voices, in milliseconds. */
const patience = 1500

/** Some browsers know their voices only a moment after the page has come. */
function voiceInTime(locale: string): Promise<SpeechSynthesisVoice | undefined> {
  const found = voiceOf(locale)
  if (found || !synthesis || synthesis.getVoices().length > 0) return Promise.resolve(found)
  return new Promise((resolve) => {
    const done = (): void => {
      resolve(voiceOf(locale))
    }
    synthesis.addEventListener('voiceschanged', done, { once: true })
    window.setTimeout(done, patience)
  })
}

const tell = (text: string): void => {
  note.textContent = text
}

let turn = 0
let last: readonly [text: string, locale: string] = ['', '']

/** Stops speaking. */
export function hush(): void {
  turn += 1
  synthesis?.cancel()
}

/** Says an answer aloud in a voice of the locale, unless muted; resolves when it has been said, true where it was not cut off. */
export async function speak(text: string, locale: string): Promise<boolean> {
  hush()
  last = [text, locale]
  const mine = turn
  if (muted || text === '') return true
  const voice = await voiceInTime(locale)
  if (mine !== turn) return false
  tell(voice ? '' : 'No voice for this language here: read along.')
  if (!synthesis || !voice) return true
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.lang = locale
  utterance.voice = voice
  return new Promise((resolve) => {
    utterance.addEventListener('end', () => {
      resolve(mine === turn)
    })
    utterance.addEventListener('error', ({ error }) => {
      if (error === 'not-allowed') tell('The browser speaks after your first click or key: press Hear again.')
      resolve(mine === turn && error !== 'interrupted' && error !== 'canceled')
    })
    synthesis.speak(utterance)
  })
}

/** Says the last answer again. */
export const sayAgain = (): void => void speak(...last)

/** Makes the buttons of the voice work. */
export function startVoice(): void {
  mute.addEventListener('click', () => {
    muted = !muted
    setPressed(mute, !muted)
    if (muted) hush()
  })
  replay.addEventListener('click', sayAgain)
}
