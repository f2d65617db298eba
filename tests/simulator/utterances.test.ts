import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { localesOf } from '../../tools/content/load'
import { shipped } from '../../tools/models/skillContract'
import { openListener } from '../../simulator/locale'
import { checkRefusals, checkSentences, checkTheft, sentenceFile } from '../../simulator/measure/sentences'
import { openSkill } from '../../simulator/openSkill'

describe.each(shipped.map((language) => ({ language, locale: localesOf(language)[0] ?? 'en-US' })))(
  '$language',
  ({ language, locale }) => {
    const file = join(__dirname, `../utterances/${language}.yaml`)
    const sentences = sentenceFile.parse(existsSync(file) ? parse(readFileSync(file, 'utf8')) : {})

    test('what people say reaches its intent, with the ids that matter in its slots', () => {
      const { of, misses } = checkSentences(openListener(locale), sentences)
      expect(misses).toEqual([])
      expect(of).toBeGreaterThanOrEqual(language === 'en' ? 1200 : 400)
    })

    test('what is not covered is refused', async () => {
      const { right, of } = await checkRefusals(sentences.out, async (say) => {
        const { device, answer } = openSkill(locale)
        await device.say(say)
        return { refused: answer()?.kind === 'unknown', heard: '' }
      })
      expect(right / of).toBeGreaterThanOrEqual(language === 'en' ? 0.84 : 0.9)
    })

    test('no intent steals another’s sentence', () => {
      // a sample is said with values in turn, and some make a sentence of something else: one in a thousand may
      const { right, of, misses } = checkTheft(openListener(locale))
      expect({ share: right / of >= 0.999, misses: misses.slice(0, of - right > of / 1000 ? 20 : 0) }).toEqual({
        share: true,
        misses: [],
      })
    })
  },
)
