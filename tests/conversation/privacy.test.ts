/** A question on privacy gets the true answer in every language, at the start and between the doctor's questions. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { localesOf } from '../../tools/content/load'
import { shipped } from '../../tools/models/skillContract'
import type { Language } from '../../lambda/contract'
import { openSkill } from '../../simulator/openSkill'

// the first words of a language compile its lexicon
jest.setTimeout(180_000)

const list = z.record(z.string(), z.array(z.string()).min(5))
const questions = list.parse(parse(readFileSync(join(__dirname, 'privacy.yaml'), 'utf8')))
const localeOf = (language: Language): string => localesOf(language)[0] ?? 'en-US'

test('every language that ships has its questions', () => {
  expect(Object.keys(questions).sort()).toEqual([...shipped].sort())
})

describe.each(shipped)('%s', (language) => {
  test.each(questions[language] ?? [])('%s', async (question) => {
    const { device, answer } = openSkill(localeOf(language))
    await device.launch()
    answer()
    await device.say(question)
    expect(answer()?.from).toBe('phrases#privacy')
    await device.intent('WhenToSeeDoctor')
    await device.intent('AMAZON.YesIntent')
    const asked = answer()?.asks
    await device.say(question)
    const { from, asks } = answer() ?? {}
    expect([from, asks]).toEqual(['phrases#privacy', asked])
  })
})
