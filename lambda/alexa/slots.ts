/** What stands in a slot: the ids that Alexa resolved, and the words that were said. */
import { at, isRecord, textAt } from './envelope'

/** One value of a slot. `checked` is whether Alexa looked the words up at all. */
export type SlotValue = { words: string; ids: readonly string[]; checked: boolean }

/** The values of a slot that hold something: one as a rule, several in a list, none where it is blank. */
export function valuesIn(slot: unknown): readonly SlotValue[] {
  const list = at(slot, 'slotValue', 'values')
  if (at(slot, 'slotValue', 'type') === 'List' && Array.isArray(list)) return list.flatMap((one) => valueOf(one))
  const plain = valueOf(slot)
  return plain.length > 0 ? plain : valueOf(at(slot, 'slotValue'))
}

/** A slot's value in a list of one or none: Alexa sends "" or "?" where it understood nothing. */
function valueOf(slot: unknown): readonly SlotValue[] {
  const said = textAt(slot, 'value').trim()
  const words = said === '?' ? '' : said
  const ids = resolvedIn(slot)
  return words === '' && ids.length === 0 ? [] : [{ words, ids, checked: at(slot, 'resolutions') !== undefined }]
}

/** The ids of every value that matched, in the order in which Alexa gives them. */
function resolvedIn(slot: unknown): readonly string[] {
  const authorities = at(slot, 'resolutions', 'resolutionsPerAuthority')
  const values = (Array.isArray(authorities) ? authorities : [])
    .filter((authority) => textAt(authority, 'status', 'code') === 'ER_SUCCESS_MATCH')
    .flatMap((authority) => at(authority, 'values'))
  return values.map((value) => textAt(value, 'value', 'id')).filter((id) => id !== '')
}

/** The slots of an intent, by name: those that the contract names first, in its order. */
export function slotsIn(raw: unknown, order: readonly string[]): readonly (readonly [name: string, slot: unknown])[] {
  if (!isRecord(raw)) return []
  const others = Object.keys(raw).filter((name) => !order.includes(name))
  return [...order.filter((name) => Object.hasOwn(raw, name)), ...others].map((name) => [name, raw[name]] as const)
}
