/** The page: a device that shows and speaks, a conversation, and what stands behind it. */
import type { LocaleOffer, Setup, Told } from '../web/protocol'
import { showBehind } from './inspector'
import { button, element, made, setPressed } from './dom'
import { clearScreen, drawScreen, renderingIn, type Rendering } from './screen'
import { readSetup, takeTurn, type Wish } from './client'
import { hush, speak, startEar, startVoice } from './voice'

const device = element('device', HTMLSelectElement)
const locale = element('locale', HTMLSelectElement)
const theme = element('theme', HTMLButtonElement)
const frame = element('frame', HTMLElement)
const screen = element('screen', HTMLElement)
const speaker = element('speaker', HTMLElement)
const caption = element('caption', HTMLElement)
const transcript = element('transcript', HTMLElement)
const complaint = element('complaint', HTMLElement)
const suggestions = element('suggestions', HTMLElement)
const form = element('say', HTMLFormElement)
const utterance = element('utterance', HTMLInputElement)

let setup: Setup = { locales: [], devices: {} }
let rendering: Rendering | undefined
let light = false

const offer = (): LocaleOffer | undefined => setup.locales.find(({ id }) => id === locale.value)

function complain(error: unknown): void {
  complaint.textContent = error instanceof Error ? error.message : String(error)
  complaint.hidden = false
}

/** The screen is never higher than this part of the window. */
const mostHeight = 0.62

async function draw(): Promise<void> {
  const viewport = setup.devices[device.value]
  speaker.hidden = viewport !== undefined
  screen.hidden = viewport === undefined
  frame.classList.toggle('round', viewport?.round === true)
  frame.classList.toggle('dark', !light)
  if (!viewport || !rendering) {
    clearScreen(screen)
    return
  }
  const room = { width: frame.clientWidth - 28, height: Math.max(260, window.innerHeight * mostHeight) }
  const pressed = (sent: readonly unknown[]): void => {
    void turn({ touch: sent })
  }
  await drawScreen(screen, rendering, { viewport, theme: light ? 'light' : 'dark', room, pressed })
  screen.dataset['drawn'] = String(Number(screen.dataset['drawn'] ?? 0) + 1)
}

function write(who: 'you' | 'alexa', text: string): void {
  const line = made('div', '', { class: who })
  const words = made('p', text, { dir: 'auto', lang: locale.value })
  line.append(made('span', who === 'you' ? 'You: ' : 'Alexa: ', { class: 'unseen' }), words)
  transcript.append(line)
  transcript.scrollTop = transcript.scrollHeight
}

const names: Readonly<Record<string, string>> = {
  end: '(ends the session)',
  break: '(the skill breaks)',
  nameless: '(opens it on a device without locale)',
}

/** A press on the screen is told by the label of what was pressed. */
function labelOf(touch: readonly unknown[]): string {
  const same = JSON.stringify(touch)
  const found = pressables().find((one) => JSON.stringify(one.touch) === same)
  return `(touch) ${found?.label ?? String(touch[0])}`
}

function said(wish: Wish): string {
  if (typeof wish === 'string') return names[wish] ?? wish
  if ('touch' in wish) return labelOf(wish.touch)
  return 'launch' in wish ? '(opens the skill)' : '(says nothing)'
}

interface Pressable {
  readonly label: string
  readonly touch: readonly unknown[]
}
type Bound = Readonly<Record<string, unknown>>
const bound = (): Bound => (rendering?.datasources as { screen?: Bound } | undefined)?.screen ?? {}
const isPressable = (one: unknown): one is Pressable => typeof one === 'object' && one !== null && 'touch' in one
const pressables = (): readonly Pressable[] => Object.values(bound()).flat().filter(isPressable)

/** What can be pressed on the screen, and what can be said: the keyboard reaches both here. */
function suggest({ turn: { open } }: Told): void {
  const { examples = [], plain = [], direction = 'ltr' } = offer() ?? {}
  const words = { lang: locale.value, dir: direction }
  const spoken = [...(open ? plain : []), ...examples]
  suggestions.replaceChildren(
    ...pressables().map(({ label, touch }) =>
      button(label, () => void turn({ touch }), { ...words, class: 'touch', 'data-touch': String(touch[0]) }),
    ),
    ...spoken.map((text) => button(text, () => void turn(text), words)),
  )
}

function show(told: Told): void {
  const { turn: answer, response } = told
  write('alexa', answer.speech === '' ? '(nothing is said)' : answer.speech)
  const next = renderingIn(response)
  if (next || !answer.open) rendering = next
  const { title } = bound()
  screen.setAttribute('aria-label', `Screen of the device: ${typeof title === 'string' ? title : 'empty'}`)
  caption.textContent = answer.open ? 'The session is open: it listens.' : 'The session has ended.'
  frame.classList.toggle('listening', answer.open)
  speak(answer.speech, locale.value)
  suggest(told)
  showBehind(told)
}

/** One turn from the page to the skill and back; what goes wrong is told, and the page goes on. */
async function turn(wish: Wish): Promise<void> {
  complaint.hidden = true
  hush()
  try {
    const told = await takeTurn(locale.value, device.value, wish)
    write('you', said(wish))
    show(told)
    await draw()
  } catch (error) {
    complain(error)
  }
}

function reopen(): void {
  const { direction = 'ltr' } = offer() ?? {}
  transcript.replaceChildren()
  utterance.dir = direction
  utterance.lang = locale.value
  screen.dir = direction
  rendering = undefined
  void turn({ launch: true })
}

const acts: Readonly<Record<string, () => Wish>> = {
  launch: () => ({ launch: true }),
  silence: () => ({ silence: true }),
  oneShot: () => offer()?.oneShot ?? '',
  end: () => 'end',
  nameless: () => 'nameless',
  break: () => 'break',
}

function listen(): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = utterance.value.trim()
    utterance.value = ''
    if (text !== '') void turn(text)
  })
  for (const one of document.querySelectorAll<HTMLElement>('[data-act]'))
    one.addEventListener('click', () => {
      const act = acts[one.dataset['act'] ?? '']
      if (act) void turn(act())
    })
  locale.addEventListener('change', reopen)
  device.addEventListener('change', reopen)
  theme.addEventListener('click', () => {
    light = !light
    setPressed(theme, light)
    void draw()
  })
  let resized = 0
  window.addEventListener('resize', () => {
    window.clearTimeout(resized)
    resized = window.setTimeout(() => void draw(), 200)
  })
}

async function start(): Promise<void> {
  setup = await readSetup()
  locale.append(...setup.locales.map(({ id, name }) => made('option', `${name} · ${id}`, { value: id, lang: id })))
  const devices = Object.entries(setup.devices).map(([id, { name }]) => made('option', name, { value: id }))
  device.append(...devices, made('option', 'Speaker without a screen', { value: 'speaker' }))
  device.value = 'show-8'
  const [, wanted] = /[#&]locale=([\w-]+)/.exec(window.location.hash) ?? []
  if (setup.locales.some(({ id }) => id === wanted)) locale.value = wanted ?? ''
  listen()
  startVoice()
  startEar(
    () => locale.value,
    (text) => void turn(text),
  )
  reopen()
}

start().catch(complain)
