/** What a session may hold, as a schema: the types are inferred from it, and it is read only where a session comes back from Alexa. */
import * as v from 'valibot'
import { persons, places } from '../../knowledge/body'
import type { PersonId, PlaceId } from '../../knowledge/body'
import { contentRules, isContentKey, placeholders } from '../../knowledge/contentKeys'
import type { ContentKey } from '../../knowledge/contentKeys'
import { facts } from '../../knowledge/facts'
import type { FactId } from '../../knowledge/facts'
import { forms } from '../../knowledge/forms'
import { habits } from '../../knowledge/habits'
import { idsOf } from '../../knowledge/idsOf'
import { levels, onsets, signs, spans, spreads } from '../../knowledge/signs'
import type { SignId } from '../../knowledge/signs'
import { topics } from '../../knowledge/topics'
import type { TopicId } from '../../knowledge/topics'
import { dangerQuestions, questions } from '../../knowledge/doctorQuestions'
import { concerns } from '../../knowledge/doctorQuestions'
import { most } from './limits'
import type { Line, Value } from './line'
import type { Source } from './source'
import { kinds } from './source'

const sign = v.picklist(idsOf<SignId>(signs))
const topic = v.picklist(idsOf<TopicId>(topics))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))
const flag = v.exactOptional(v.literal(true))
const key = v.pipe(v.string(), v.maxLength(80))

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
const lineSchema: v.GenericSchema<Line> = v.pipe(
  v.strictObject({
    key: v.custom<ContentKey>((key) => typeof key === 'string' && isContentKey(key)),
    nth: v.exactOptional(count),
    count: v.exactOptional(count),
    values: v.exactOptional(v.strictObject(v.entriesFromList(placeholders, v.exactOptional(value)))),
  }),
  v.check(countsWherePlural),
)

const listOf = <T extends v.GenericSchema>(item: T, most = 40) => v.pipe(v.array(item), v.maxLength(most), v.readonly())

const duration = v.strictObject({
  days: count,
  count,
  unit: v.picklist(['day', 'week', 'month', 'year'] as const),
})

const told = v.strictObject({
  signs: listOf(sign),
  denied: listOf(sign),
  places: listOf(v.picklist(idsOf<PlaceId>(places))),
  onset: v.exactOptional(v.picklist([...onsets, 'unknown'] as const)),
  duration: v.exactOptional(v.union([duration, v.picklist([...spans, 'unknown'] as const)])),
  spread: v.exactOptional(v.picklist([...spreads, 'unknown'] as const)),
  who: v.exactOptional(v.picklist(idsOf<PersonId>(persons))),
  habits: v.strictObject(v.entriesFromList(habits, v.exactOptional(v.picklist(['yes', 'no', 'changed'] as const)))),
  despite: flag,
  lasting: v.exactOptional(listOf(sign)),
  aches: v.exactOptional(listOf(v.picklist(idsOf<PlaceId>(places)))),
  seen: flag,
  expecting: flag,
  answered: v.strictObject(
    v.entriesFromList(
      [...dangerQuestions, 'symptom'] as const,
      v.exactOptional(v.picklist(['no', 'unknown'] as const)),
    ),
  ),
})

const form = v.picklist(forms)

const offer = v.variant('kind', [
  v.strictObject({ kind: v.literal('more') }),
  v.strictObject({ kind: v.literal('tell'), topic, form: v.exactOptional(form) }),
  v.strictObject({ kind: v.literal('tips') }),
  v.strictObject({ kind: v.literal('next-tip'), tip: count }),
  v.strictObject({ kind: v.literal('check') }),
])

/** What an accepted offer does. */
export type Offer = v.InferOutput<typeof offer>

const pending = v.variant('kind', [
  v.strictObject({ kind: v.literal('question'), question: v.picklist(questions), retried: flag }),
  v.strictObject({
    kind: v.literal('concern'),
    concern: v.picklist(concerns),
    /** What was asked in the words that raised the doubt: answered once it is settled. */
    then: v.exactOptional(v.strictObject({ form: v.exactOptional(form), topic: v.exactOptional(topic) })),
  }),
  v.strictObject({ kind: v.literal('habit'), habit: v.picklist(habits) }),
  v.strictObject({ kind: v.literal('offer'), offer }),
  v.strictObject({ kind: v.literal('choice'), options: listOf(topic, 4), form: v.exactOptional(form), again: flag }),
  v.strictObject({ kind: v.literal('open') }),
  /** It was asked whether somebody is calling for help; `called` once somebody is, `there` once help has come, `checking` where the doctor's questions were being asked. */
  v.strictObject({ kind: v.literal('alarm'), called: flag, there: flag, checking: flag }),
  /** Words of self-harm were heard, and it was asked whether to say the number again. */
  v.strictObject({ kind: v.literal('crisis') }),
])

/** The question that was asked last and is not answered yet. */
export type Pending = v.InferOutput<typeof pending>

/** The session's schema; its type is inferred from it. */
export const sessionSchema = v.strictObject({
  turn: count,
  /** How many utterances in a row were not understood. */
  misses: count,
  /** How often a worry was answered. */
  worries: count,
  disclaimed: v.boolean(),
  told,
  /** Which lines were said, so that none is said twice. */
  said: listOf(key, most.said),
  /** Offers that were made or refused, so that none is made twice. */
  refused: listOf(key, most.refused),
  /** What is being talked about. */
  focus: v.exactOptional(v.strictObject({ topic, form })),
  pending: v.exactOptional(pending),
  /** The doctor's questions are being asked, one after the other. */
  checking: flag,
  /** The tip told last, while tips are being told. */
  tip: v.exactOptional(count),
  /** The list from which was chosen last, so that another of it can still be. */
  chosen: v.exactOptional(
    v.strictObject({ options: listOf(topic, 4), form: v.exactOptional(form), taken: listOf(topic, 4) }),
  ),
  /** Words of self-harm were heard: one's own, or of somebody else. */
  crisis: v.exactOptional(v.picklist(['own', 'other'] as const)),
  /** The sign of the last alarm of this talk, whatever became of it. */
  alarmed: v.exactOptional(sign),
  /** The most urgent advice so far. */
  advised: v.exactOptional(v.picklist(levels)),
  /** What was said last, to be said again on request. */
  last: v.exactOptional(
    v.strictObject({
      kind: v.picklist(kinds),
      from: v.custom<Source>((value) => typeof value === 'string' && value.length <= 80),
      facts: listOf(v.picklist(idsOf<FactId>(facts))),
      lines: listOf(lineSchema, 8),
      level: v.exactOptional(v.picklist(levels)),
    }),
  ),
})

/** The session in attributes; nothing where they do not fit the schema, such as those of an older version. */
export function parseSession(attributes: unknown): v.InferOutput<typeof sessionSchema> | undefined {
  const { success, output } = v.safeParse(sessionSchema, attributes, { abortEarly: true })
  return success ? output : undefined
}
