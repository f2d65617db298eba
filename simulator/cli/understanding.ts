/** Measures how well a locale's model is understood: npm run understanding -- [--locale en-US] [--json] */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { openListener, openModel, usualLocale } from '../locale'
import { crossValidate } from '../measure/folds'
import { familiesOf } from '../measure/families'
import { page, type Measured } from '../measure/page'
import { checkRefusals, checkSentences, checkTheft, sentenceFile } from '../measure/sentences'
import { openSkill } from '../openSkill'

const root = join(__dirname, '../..')

async function measure(locale: string): Promise<Measured> {
  const { model, vocabulary } = openModel(locale)
  const started = performance.now()
  const listener = openListener(locale)
  listener.learn()
  const trained = performance.now() - started
  const file = join(root, `tests/utterances/${model.language}.yaml`)
  const sentences = sentenceFile.parse(existsSync(file) ? parse(readFileSync(file, 'utf8')) : {})

  return {
    locale,
    trained: Math.round(trained),
    samples: Object.fromEntries([...model.intents.values()].map(({ name, samples }) => [name, samples.length])),
    sentences: checkSentences(listener, sentences),
    refusals: await checkRefusals(sentences.out, (say) => refusal(locale, say)),
    theft: checkTheft(listener),
    folds: crossValidate(model, vocabulary, (intent, sample) => `${intent} ${sample}`),
    templates: crossValidate(model, vocabulary, familiesOf(model.language)),
  }
}

/** A sentence is refused where the skill says that it does not know: not understood, or understood as something unknown. */
async function refusal(locale: string, say: string): Promise<{ refused: boolean; heard: string }> {
  const { device, answer } = openSkill(locale)
  const { understood } = await device.say(say)
  const reply = answer()
  return {
    refused: reply?.kind === 'unknown',
    heard: `${understood?.intent ?? ''} → ${reply?.kind ?? ''} ${reply?.from ?? ''}`,
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { locale: { type: 'string', default: usualLocale }, json: { type: 'boolean', default: false } },
  })
  const measured = await measure(values.locale)
  console.log(values.json ? JSON.stringify(measured, null, 2) : page(measured))
  return measured.sentences.misses.length > 0 ? 1 : 0
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  },
)
