import { createListener } from '../understanding/listen'
import type { Model } from '../understanding/model'
import { speakSamples } from '../understanding/samples'
import type { Vocabulary } from '../understanding/vocabulary'

/** How an intent fared among samples that were held out. */
export interface Fared {
  readonly of: number
  readonly precision: number
  readonly recall: number
}

/** One intent's samples taken for another's. */
export interface Confusion {
  readonly from: string
  readonly to: string
  readonly count: number
  readonly examples: readonly string[]
}

/** The result of a cross-validation. */
export interface Folds {
  readonly right: number
  readonly of: number
  readonly byIntent: Readonly<Record<string, Fared>>
  readonly confusions: readonly Confusion[]
}

const examples = 3

/**
 * Holds each fifth of the samples out in turn and says it to a listener that has learnt the rest.
 * Samples of one `family` are held out together: each sample by itself tells how well samples hold together, those of one
 * template together tell how far the model reaches beyond its templates.
 */
export function crossValidate(
  model: Model,
  vocabulary: Vocabulary,
  family: (intent: string, sample: string) => string,
  folds = 5,
): Folds {
  const heard: { sample: string; from: string; to: string }[] = []
  const foldOf = spread(model, family, folds)
  for (let fold = 0; fold < folds; fold += 1) {
    const kept = only(model, (intent, sample) => foldOf(intent, sample) !== fold)
    const held = only(model, (intent, sample) => foldOf(intent, sample) === fold)
    const listener = createListener(kept, vocabulary)
    for (const { intent, spoken } of speakSamples(held, { ...vocabulary, builtins: {} }, 3))
      heard.push({ sample: spoken.surface, from: intent, to: listener.listen(spoken.surface).intent })
  }
  return summary(heard)
}

function spread(
  model: Model,
  family: (intent: string, sample: string) => string,
  folds: number,
): (intent: string, sample: string) => number {
  const places = new Map<string, number>()
  for (const { name, samples } of model.intents.values()) {
    const families = new Set(samples.map((sample) => family(name, sample)))
    ;[...families].forEach((one, at) => places.set(`${name} ${one}`, at % folds))
  }
  return (intent, sample) => places.get(`${intent} ${family(intent, sample)}`) ?? 0
}

const only = (model: Model, keep: (intent: string, sample: string) => boolean): Model => ({
  ...model,
  intents: new Map(
    [...model.intents].map(([name, intent]) => [
      name,
      { ...intent, samples: intent.samples.filter((sample) => keep(name, sample)) },
    ]),
  ),
})

function summary(heard: readonly { sample: string; from: string; to: string }[]): Folds {
  const right = heard.filter(({ from, to }) => from === to)
  const count = (rows: readonly { from: string; to: string }[], key: 'from' | 'to', intent: string): number =>
    rows.filter((row) => row[key] === intent).length
  const intents = [...new Set(heard.map(({ from }) => from))]
  const wrong = new Map<string, { sample: string; from: string; to: string }[]>()
  for (const row of heard)
    if (row.from !== row.to) wrong.set(`${row.from} ${row.to}`, [...(wrong.get(`${row.from} ${row.to}`) ?? []), row])
  return {
    right: right.length,
    of: heard.length,
    byIntent: Object.fromEntries(
      intents.map((intent) => {
        const hits = count(right, 'from', intent)
        const of = count(heard, 'from', intent)
        return [intent, { of, precision: hits / Math.max(1, count(heard, 'to', intent)), recall: hits / of }]
      }),
    ),
    confusions: [...wrong.values()]
      .map((rows) => ({
        from: rows[0]?.from ?? '',
        to: rows[0]?.to ?? '',
        count: rows.length,
        examples: rows.slice(0, examples).map(({ sample }) => sample),
      }))
      .sort((a, b) => b.count - a.count),
  }
}
