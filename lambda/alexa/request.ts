/** From Alexa's envelope to a turn: whatever is odd in an envelope ends here. */
import { persons, places } from '../knowledge/body'
import { builtIns, defaultLocale, intents, languages, locales } from '../contract'
import type { IntentId, Locale } from '../contract'
import type { Query } from './canFulfill'
import { neighbours } from '../knowledge/uncoveredTopics'
import { readSession } from './session'
import { groups, onsets, positions, signs, spans, spreads } from '../knowledge/signs'
import { daysIn, daysSince } from './dates'
import { standsFor } from '../conversation/subject'
import { topics } from '../knowledge/topics'
import type { Slots, Turn } from '../conversation/turn'

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((node, key) => (isNode(node) && Object.hasOwn(node, key) ? node[key] : undefined), value)
const textAt = (value: unknown, ...path: readonly string[]): string => {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : ''
}

/** The ids that each slot of a custom type may carry. */
const ids = {
  topic: [...Object.keys(topics), ...Object.keys(neighbours)],
  place: Object.keys(places),
  person: Object.keys(persons),
  symptom: Object.keys(signs),
  also: Object.keys(signs),
  onset: onsets,
  spread: spreads,
  span: spans,
  group: groups,
  position: positions,
} as const satisfies { [S in keyof Slots]: readonly string[] }

/** What was heard in a slot: its first resolved id, or the bare word; nothing where it is blank. */
function heardIn(slot: unknown): { id?: string; word: string } | undefined {
  const word = textAt(slot, 'value').trim()
  const authorities = at(slot, 'resolutions', 'resolutionsPerAuthority')
  const resolved = (Array.isArray(authorities) ? authorities : [])
    .filter((authority) => textAt(authority, 'status', 'code') === 'ER_SUCCESS_MATCH')
    .flatMap((authority) => at(authority, 'values'))
    .map((value) => textAt(value, 'value', 'id'))
    .find((id) => id !== '')
  if (resolved !== undefined) return { id: resolved, word }
  return word === '' || word === '?' ? undefined : { word }
}

/** Slots that stand in for another, of the same type. */
const seconds = ['occasion', 'elsewhere']

/** An occasion may stand for the topic; a second part of the body makes them several. */
function addSecond(intent: string, slots: Record<string, unknown>, raw: unknown): void {
  const occasion = heardIn(at(raw, 'occasion'))
  const elsewhere = heardIn(at(raw, 'elsewhere'))?.id
  if (occasion?.id !== undefined && isAmong(ids.topic, occasion.id) && standsFor(intent, occasion.id, slots['topic']))
    Object.assign(slots, { topic: occasion.id, word: occasion.word })
  if (elsewhere === undefined || !isAmong(ids.place, elsewhere)) return
  if (slots['place'] === undefined) slots['place'] = elsewhere
  else if (slots['place'] !== elsewhere) slots['spread'] ??= 'several'
}

const isAmong = (list: readonly string[], id: string): boolean => list.includes(id)

function readSlots(intent: string, raw: unknown, now: number): Slots {
  const slots: Record<string, unknown> = {}
  for (const [name, list] of Object.entries(ids)) {
    const heard = heardIn(at(raw, name))
    if (!heard) continue
    const known = [heard.id, heard.word].find((id) => id !== undefined && (list as readonly string[]).includes(id))
    if (known !== undefined) slots[name] = known
    else if (name === 'symptom') slots['strange'] = true
    if (name === 'topic')
      Object.assign(slots, known === undefined ? { topic: { heard: heard.word } } : { word: heard.word })
  }
  addSecond(intent, slots, raw)
  const days = daysIn(textAt(raw, 'duration', 'value')) ?? daysSince(textAt(raw, 'since', 'value'), now)
  return { ...slots, ...(days !== undefined && { days }) }
}

const known = new Set<string>([...Object.keys(intents), ...builtIns])
const isIntent = (name: string): name is IntentId => known.has(name)

const isLocale = (code: string): code is Locale => Object.hasOwn(locales, code)
const ships = (locale: Locale): boolean => languages[locales[locale].language].ships

/** The locale to speak: the envelope's own, else the first of its language that ships, else the default. */
export function localeOf(envelope: unknown): Locale {
  const code = textAt(envelope, 'request', 'locale')
  if (isLocale(code) && ships(code)) return code
  const language = code.slice(0, 2).toLowerCase()
  const all = Object.keys(locales).filter(isLocale)
  return all.find((locale) => locales[locale].language === language && ships(locale)) ?? defaultLocale
}

/** A touch on the screen stands for an intent and its slots by id: `["AskCause", {"topic": "caffeine"}]`. */
function touched(args: unknown): { name: string; slots: unknown } {
  const [name, slots] = Array.isArray(args) ? (args as readonly unknown[]) : []
  const pairs = isNode(slots) ? Object.entries(slots).map(([slot, value]) => [slot, { value }]) : []
  return { name: typeof name === 'string' ? name : '', slots: Object.fromEntries(pairs) }
}

/** The version of APL that the device's screen knows; nothing where the device has no screen. */
export function screenOf(envelope: unknown): string | undefined {
  const apl = at(envelope, 'context', 'System', 'device', 'supportedInterfaces', 'Alexa.Presentation.APL')
  return isNode(apl) ? textAt(apl, 'runtime', 'maxVersion') : undefined
}

/** The turn in an envelope; nothing where Alexa wants no spoken answer. */
export function readTurn(envelope: unknown): Turn | undefined {
  const request = at(envelope, 'request')
  const session = readSession(
    at(envelope, 'session', 'new') === true ? undefined : at(envelope, 'session', 'attributes'),
  )
  const stamp = Date.parse(textAt(request, 'timestamp'))
  const now = Number.isNaN(stamp) ? 0 : stamp
  switch (textAt(request, 'type')) {
    case 'LaunchRequest':
      return { intent: 'Launch', slots: {}, session }
    case 'IntentRequest': {
      const name = textAt(request, 'intent', 'name')
      const intent = isIntent(name) ? name : 'AMAZON.FallbackIntent'
      return { intent, slots: readSlots(name, at(request, 'intent', 'slots'), now), session }
    }
    case 'Alexa.Presentation.APL.UserEvent': {
      const { name, slots } = touched(at(request, 'arguments'))
      return isIntent(name) ? { intent: name, slots: readSlots(name, slots, now), session } : undefined
    }
    default:
      return undefined
  }
}

/** What Alexa asks beforehand; nothing for any other request. A word that Alexa did not look up is left out of the turn. */
export function readQuery(envelope: unknown): Query | undefined {
  const request = at(envelope, 'request')
  if (!isNode(request) || textAt(request, 'type') !== 'CanFulfillIntentRequest') return undefined
  const raw = at(request, 'intent', 'slots')
  const slots = isNode(raw) ? raw : {}
  const filled = Object.keys(slots).filter((name) => heardIn(slots[name]))
  const unsure = filled.filter(
    (name) => (Object.hasOwn(ids, name) || seconds.includes(name)) && at(slots[name], 'resolutions') === undefined,
  )
  const lookedUp = Object.fromEntries(Object.entries(slots).filter(([name]) => !unsure.includes(name)))
  const intent = { name: at(request, 'intent', 'name'), slots: lookedUp }
  const turn = readTurn({ request: { ...request, type: 'IntentRequest', intent } })
  return turn && { turn, filled, unsure }
}
