import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { languages } from '../../lambda/contract'
import { createListener } from '../../simulator/listening/listen'
import { readModel } from '../../simulator/listening/model'
import { readVocabulary } from '../../simulator/listening/vocabulary'
import { modelFiles, modelFolder } from '../../tools/models/build'
import { folderOf } from '../../tools/models/language'
import { drift, root } from '../../tools/shared/files'

/** The languages of which the words are written, whether they ship yet or not. */
const written = Object.keys(languages).filter((language) =>
  existsSync(join(root, folderOf(language), 'invocation.yaml')),
)

test('the committed models are those that are generated', () => {
  expect(drift(modelFiles(), [modelFolder])).toEqual([])
})

describe.each(written)('%s', (language) => {
  const vocabulary = readVocabulary(parse(readFileSync(join(root, folderOf(language), 'builtins.yaml'), 'utf8')))
  const models = [...modelFiles([language])].map(([path, text]) =>
    readModel(path.slice(modelFolder.length + 1, -'.json'.length), JSON.parse(text)),
  )

  test.each(models.map((model) => [model.locale, model] as const))(
    '%s: every sample, said with any value, reaches its own intent',
    (_, model) => {
      const listener = createListener(model, vocabulary)
      const strays: string[] = []
      for (const { name, slots, samples } of model.intents.values()) {
        const types = new Map(slots.map((slot) => [slot.name, slot.type]))
        samples.forEach((sample, nth) => {
          if (name === model.open?.intent) return
          const said = sample.replaceAll(/\{(\w+)\}/g, (slot, key: string) => {
            const values = model.types.get(types.get(key) ?? '') ?? []
            return values[nth % Math.max(values.length, 1)]?.name ?? slot
          })
          if (said.includes('{')) return
          const { intent } = listener.listen(said)
          if (intent !== name) strays.push(`${name}: ${said} → ${intent}`)
        })
      }
      expect(strays).toEqual([])
    },
  )

  test('what is said for Alexa’s own intents reaches them', () => {
    for (const model of models) {
      const listener = createListener(model, vocabulary)
      for (const [intent, phrases] of Object.entries(vocabulary.intents))
        for (const phrase of phrases) expect([phrase, listener.listen(phrase).intent]).toEqual([phrase, intent])
    }
  })
})
