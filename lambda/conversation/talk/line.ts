/** Words to be said: a key of the content, which of its wordings, and what fills its placeholders. */
import * as v from 'valibot'
import { contentRules, isContentKey, placeholders } from '../../knowledge/contentKeys'
import type { ContentKey, Placeholder } from '../../knowledge/contentKeys'

/** What fills a placeholder: a number, another line, a month to be named, or a number to call in the locale. */
export type Value = number | Line | { month: string } | { call: 'emergency' | 'crisis' }

/** Words to be said. `count` chooses a plural form. */
export type Line = {
  key: ContentKey
  nth?: number
  count?: number
  values?: { readonly [P in Placeholder]?: Value }
}

/** Stands for the number to call in the listener's locale. */
export const emergencyNumber = { call: 'emergency' } as const

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))

const value: v.GenericSchema<Value> = v.union([
  v.number(),
  v.strictObject({ month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)) }),
  v.strictObject({ call: v.picklist(['emergency', 'crisis'] as const) }),
  v.lazy(() => lineSchema),
])

/** A plural line has a count, and no other has. */
const countsWherePlural = ({ key, count }: Line): boolean =>
  (contentRules.get(key)?.plural === true) === (count !== undefined)

/** A line as the session keeps it. */
export const lineSchema: v.GenericSchema<Line> = v.pipe(
  v.strictObject({
    key: v.custom<ContentKey>((key) => typeof key === 'string' && isContentKey(key)),
    nth: v.exactOptional(count),
    count: v.exactOptional(count),
    values: v.exactOptional(v.strictObject(v.entriesFromList(placeholders, v.exactOptional(value)))),
  }),
  v.check(countsWherePlural),
)
