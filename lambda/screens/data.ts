/** What each screen shows, in the listener's words; never what a listener told of their body. */
import { locales } from '../contract'
import type { Level } from '../knowledge/signs'
import { tips } from '../conversation/answers/tips'
import { topics } from '../knowledge/topics'
import type { TopicId } from '../knowledge/topics'
import { questions } from '../knowledge/doctorQuestions'
import { emergencyNumber } from '../conversation/talk/line'
import type { Line } from '../conversation/talk/line'
import { say } from '../conversation/talk/say'
import type { Reply } from '../conversation/talk/turn'
import { forms } from '../knowledge/forms'
import type { Form } from '../knowledge/forms'
import type { Words } from '../words'
import type { Json, Side } from './apl'
import type { ScreenKind } from './documents'
import { answersTo, choices, formLabel, homeButtons, toTopic } from './touch'
import type { Button } from './touch'

type Data = Readonly<Record<string, Json>>
type Maker = (reply: Reply, words: Words, side: Side) => Data

/** Lines that say back what was told; they are heard, and not shown. */
const heardOnly = [
  'phrases.advice.',
  'phrases.still.',
  'phrases.duration.',
  'phrases.disclaimer',
  'phrases.unknown.topic',
]
const isShown = ({ key }: Line): boolean => !heardOnly.some((start) => key.startsWith(start))

/** Letters that take the room of about two. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
/** Up to so many letters a text is large, or of middle size; a longer one is small. */
const room = { large: 90, middle: 190 }

const sizeOf = (text: string): 'l' | 'm' | 's' => {
  const letters = text.length + (text.match(wide)?.length ?? 0) * 1.2
  return letters <= room.large ? 'l' : letters <= room.middle ? 'm' : 's'
}

const texts = (lines: readonly Line[], words: Words): string => lines.map((line) => words.text(line)).join(' ')

/** At most so many buttons stand at a screen's foot. */
const most = 3

/** Buttons in words; two that read alike are one. */
const shown = (list: readonly Button[], words: Words, atMost = Infinity): readonly Json[] =>
  list
    .map(({ label, touch, first = false }) => ({
      label: words.text(label),
      touch: touch[1] ? [touch[0], touch[1]] : [touch[0]],
      first,
      id: [touch[0], ...Object.values(touch[1] ?? {})].join('-'),
    }))
    .filter(({ label }, at, all) => all.findIndex((one) => one.label === label) === at)
    .slice(0, atMost)

/** Tiles stand in rows of three; rows that are turned by hand begin with their last. */
const inRows = (list: readonly Json[], side: Side): readonly Json[] =>
  side === 'turned' ? list.map((_, at) => list[at + 2 - 2 * (at % 3)] ?? '') : list

type Shape = { title: string; over: string; text: string; size: string; ask: string; buttons: readonly Json[] }
type Shared = { title: Line; over?: Line; text?: string; buttons: readonly Button[] }

/** What every screen has; a row of buttons that is turned by hand begins with its last. */
function shared({ title, over, text = '', buttons }: Shared, { ask }: Reply, words: Words, side: Side): Shape {
  const asked = ask ? words.text(ask.text) : ''
  const above = over ? words.text(over) : ''
  const heading = words.text(title)
  const foot = shown(buttons, words, most)
  return {
    title: heading,
    over: above === heading ? '' : above,
    text: text || asked,
    size: sizeOf(text || asked),
    ask: text ? asked : '',
    buttons: side === 'turned' ? [...foot].reverse() : foot,
  }
}

const name: Line = say('screen.name')
const titleOf = (topic: TopicId): Line => say(`topics.${topic}.title`)
const isForm = (form: string): form is Form => forms.some((one) => one === form)
const isTopic = (id: string): id is TopicId => id in topics

/** The title of a reply, and the side from which its topic is told or how urgent it is. */
function headOf({ kind, from, level, session }: Reply): Pick<Shared, 'title' | 'over'> {
  const [, topic = '', form = ''] = /^topics\/(.+)#(.+)$/.exec(from) ?? []
  const over = level ? levelTitle(level) : isForm(form) ? formLabel(form) : undefined
  const title = isTopic(topic)
    ? titleOf(topic)
    : from.startsWith('phrases#unknown')
      ? say('screen.not-covered')
      : session.focus && kind === 'answer'
        ? titleOf(session.focus.topic)
        : name
  return { title, ...(over && { over }) }
}

const levelTitle = (level: Level): Line => say(`screen.level.${level}`)

/** What is shown with an advice hangs on its level alone: what was told cannot be read from it. */
const rules: Record<Exclude<Level, 'emergency'>, Line> = {
  home: say('phrases.advice.none'),
  doctor: say('topics.doctor.doctor.0'),
  prompt: say('phrases.advice.unsure-danger', 0, { number: emergencyNumber }),
}

/** Causes by group, in the order of the source. */
const groups = {
  'everyday-causes': ['sleep', 'caffeine', 'stress', 'overexertion', 'nutrients', 'water', 'medication'],
  'less-common-causes': ['pinched-nerve', 'multiple-sclerosis', 'als', 'isaac-syndrome', 'kidneys'],
} as const satisfies { readonly [T in TopicId]?: readonly TopicId[] }

/** A mere question is shown without the word before it. */
const answer: Maker = (reply, words, side) => {
  const text = reply.kind === 'question' ? '' : texts(reply.say.filter(isShown), words)
  return shared({ ...headOf(reply), text, buttons: choices(reply.session) }, reply, words, side)
}

const listOf = (prefix: 'compare.twitch' | 'compare.spasm', words: Words): readonly string[] =>
  [0, 1, 2].map((at) => words.text(say(`screen.${prefix}`, at)))

/** What is bound to each kind of screen. */
export const makers: Record<ScreenKind, Maker> = {
  answer,
  home: (reply, words, side) => {
    const hint = words.text(say('screen.hint', reply.session.turn))
    return {
      ...shared({ title: name, buttons: [] }, reply, words, side),
      ask: hint,
      tiles: inRows(shown(homeButtons, words), side),
    }
  },
  causes: (reply, words, side) => {
    const order = ['everyday-causes', 'less-common-causes'] as const
    const [first, second] = reply.from.includes(order[1]) ? ([order[1], order[0]] as const) : order
    const list = (group: keyof typeof groups) => groups[group].map((topic) => toTopic(topic))
    return {
      ...shared({ title: formLabel('cause'), text: ' ', buttons: [] }, reply, words, side),
      buttons: shown(list(first), words),
      buttonsTitle: words.text(titleOf(first)),
      others: shown(list(second), words),
      othersTitle: words.text(titleOf(second)),
    }
  },
  compare: (reply, words, side) => ({
    ...answer(reply, words, side),
    over: '',
    ask: '',
    twitch: listOf('compare.twitch', words),
    twitchTitle: words.text(titleOf('twitch')),
    spasm: listOf('compare.spasm', words),
    spasmTitle: words.text(titleOf('spasm')),
  }),
  tips: (reply, words, side) => {
    const tip = reply.session.tip ?? 0
    const over: Line = say('screen.step', 0, { step: tip + 1, steps: tips.length })
    const all = tips.map((_, at) => words.text(say(`tips.${at}`)))
    const longest = all.reduce((one, other) => (other.length > one.length ? other : one))
    return {
      ...shared({ title: titleOf('relief'), over, text: longest, buttons: choices(reply.session) }, reply, words, side),
      tip,
      tips: all,
    }
  },
  question: (reply, words, side) => {
    const { pending } = reply.session
    const asked = pending?.kind === 'question' ? pending.question : 'symptom'
    const at = questions.indexOf(asked)
    const over: Line = say('screen.step', 0, { step: at + 1, steps: questions.length })
    return {
      ...shared({ title: titleOf('doctor'), over, buttons: answersTo[asked] }, reply, words, side),
      steps: questions.map((_, step) => step <= at),
    }
  },
  advice: (reply, words, side) => {
    const level = reply.level === 'prompt' || reply.level === 'home' ? reply.level : 'doctor'
    const text = words.text(rules[level])
    const title = levelTitle(level)
    return { ...shared({ title, text, buttons: choices(reply.session) }, reply, words, side), size: 's', level }
  },
  emergency: (_reply, words) => ({
    title: words.text(levelTitle('emergency')),
    number: locales[words.locale].emergency,
    text: words.text(say('phrases.emergency.help', 0, { number: emergencyNumber })),
  }),
}
