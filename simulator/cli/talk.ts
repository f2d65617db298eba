/** Talks with the skill in a terminal. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { turnOf } from '../actions'
import type { Exchange } from '../device'
import { type Mood, moodOf, moods, usualMood } from '../listening/moods'
import { usualLocale } from '../locale'
import { messageOf } from '../message'
import { openSkill, type Skill } from '../openSkill'

interface Talk {
  locale: string
  mood: Mood
  skill: Skill
  json: boolean
}

type Command = (talk: Talk, rest: string) => Promise<Exchange | string | undefined>

const kept = 'node_modules/.cache/talk-history.txt'
const terminal = process.stdin.isTTY
const colours = { dim: 2, red: 31, green: 32, cyan: 36 } as const
const paint = (colour: keyof typeof colours, text: string): string =>
  process.stdout.isTTY ? `\u001b[${String(colours[colour])}m${text}\u001b[0m` : text

const help = `Say something, as to an Echo that has the skill open, or "ask … about …".
/new        opens the skill in a new session      /silence  says nothing
/locale XX  changes the locale, /locale shows it  /json     shows requests and responses, or hides them
/mood XX    listens otherwise, /mood shows how    /help     shows this
/quit       leaves`

const commands: Readonly<Record<string, Command>> = {
  '/new': ({ skill }) => skill.device.launch(),
  '/silence': ({ skill }) => skill.device.silence(),
  '/mood': (talk, name) => {
    if (name === '') return Promise.resolve(`${talk.mood}, of ${moods.join(', ')}`)
    talk.mood = moodOf(name)
    talk.skill = openSkill(talk.locale, talk)
    return talk.skill.device.launch()
  },
  '/help': () => Promise.resolve(help),
  '/json': (talk) => {
    talk.json = !talk.json
    return Promise.resolve(`requests and responses are ${talk.json ? 'shown' : 'hidden'}`)
  },
  '/locale': (talk, locale) => {
    if (locale === '') return Promise.resolve(talk.locale)
    talk.skill = openSkill(locale, talk)
    talk.locale = locale
    return talk.skill.device.launch()
  },
}

function show({ json, skill }: Talk, said: string, exchange: Exchange): void {
  const { intent, slots, kind, from, speech, open } = turnOf(said, exchange, skill.answer())
  const sure = exchange.understood && !exchange.understood.exact ? exchange.understood.confidence.toFixed(2) : ''
  const named = Object.entries(slots).map(([name, value]) => `${name}=${value}`)
  console.log(
    paint(
      'dim',
      `  ${[intent, ...named, sure].filter(Boolean).join(' ')} → ${kind} ${from} ${exchange.ms.toFixed(1)} ms`,
    ),
  )
  if (json)
    console.log(
      paint('dim', JSON.stringify({ request: exchange.request.request, response: exchange.response }, null, 2)),
    )
  console.log(`${paint('cyan', 'Alexa:')} ${speech}`)
  if (!open) console.log(paint('dim', '  (the session has ended)'))
}

async function turn(talk: Talk, line: string): Promise<void> {
  const [name = '', ...rest] = line.split(/\s+/)
  const command = commands[name]
  const unknown = !command && name.startsWith('/')
  const result = unknown
    ? `${name} is not a command\n${help}`
    : await (command ? command(talk, rest.join(' ')) : talk.skill.device.say(line))
  if (typeof result === 'string') console.log(result)
  else if (result) show(talk, line, result)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { locale: { type: 'string', default: usualLocale }, mood: { type: 'string', default: usualMood } },
  })
  const mood = moodOf(values.mood)
  const talk: Talk = { locale: values.locale, mood, skill: openSkill(values.locale, { mood }), json: false }
  const history = terminal && existsSync(kept) ? readFileSync(kept, 'utf8').split('\n').filter(Boolean) : []
  const prompt = terminal ? paint('green', 'You: ') : ''
  const lines = createInterface({
    input: process.stdin,
    output: terminal ? process.stdout : undefined,
    history,
    historySize: 200,
    prompt,
  })
  console.log(
    paint(
      'dim',
      `A stand-in for an Echo (${talk.locale}, ${mood}): Alexa's own understanding differs. /help shows what else can be done.`,
    ),
  )
  show(talk, '/new', await talk.skill.device.launch())
  lines.on('history', (all) => {
    if (existsSync('node_modules/.cache')) writeFileSync(kept, all.join('\n'))
  })
  lines.prompt()
  for await (const raw of lines) {
    const line = raw.trim()
    if (line === '/quit') break
    if (!terminal && line !== '') console.log(`You: ${line}`)
    if (line !== '') await turn(talk, line).catch(complain)
    lines.prompt()
  }
  lines.close()
}

function complain(error: unknown): void {
  console.error(paint('red', messageOf(error)))
}

main().catch((error: unknown) => {
  complain(error)
  process.exitCode = 2
})
