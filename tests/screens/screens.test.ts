/** The screens of every language: valid APL, small, touchable, and silent about what a listener told. */
import { StaticAplTemplateValidator } from 'apl-suggester'
import { loadWords, localesOf } from '../../tools/content/load'
import { shipped } from '../../tools/models/skillContract'
import { languages, locales, type Locale } from '../../lambda/contract'
import { respond } from '../../lambda/conversation/respond'
import { newSession } from '../../lambda/conversation/talk/session'
import { documentOf, screenKinds } from '../../lambda/screens/documents'
import { kindOf, screenFor } from '../../lambda/screens/screen'
import { levels } from '../../lambda/knowledge/signs'
import { kinds } from '../../lambda/conversation/talk/source'
import { type Reply } from '../../lambda/conversation/talk/turn'
import { nothingTold, type Told } from '../../lambda/triage/told'
import type { Meaning } from '../../lambda/understanding/meaning/meaning'
import { createWordbook } from '../../lambda/words'
import { act } from '../../simulator/actions'
import { scenes } from '../../simulator/scenes'
import { openSkill } from '../../simulator/openSkill'
import { viewports } from '../../simulator/viewports'

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
/** Everything in a document, with its key. */
const walk = (value: unknown, key = ''): (readonly [string, unknown])[] => [
  [key, value],
  ...(isNode(value)
    ? Object.entries(value).flatMap(([name, part]) => walk(part, Array.isArray(value) ? key : name))
    : []),
]
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = '']) => name)

const wordbook = createWordbook(loadWords)
const sides = ['ltr', 'rtl', 'turned'] as const
const documents = screenKinds.flatMap((kind) =>
  sides.map((side) => ({ kind, side, document: documentOf(kind, side, '2024.2') })),
)

const meant = (meaning: Partial<Meaning>, session = newSession()): Reply =>
  respond({ meaning: { forms: [], topics: [], told: nothingTold, ...meaning }, session })
const told = (part: Partial<Told>): Reply => meant({ forms: ['doctor'], told: { ...nothingTold, ...part } })

/** What a conversation of scenes shows in a locale, and all that was answered on the way. */
async function played(locale: string, scene: string) {
  const { device, answer } = openSkill(locale, { screen: viewports['show-8'] })
  const steps = []
  for (const said of scenes[scene] ?? []) {
    const { response } = await act(device, said)
    const shown = response.response.directives?.find(({ type }) => type === 'Alexa.Presentation.APL.RenderDocument')
    steps.push({ response, answer: answer(), shown: shown as unknown as Node | undefined })
  }
  const last = steps.at(-1)
  if (!last) throw new Error(`no scene ${scene}`)
  return { device, ...last }
}

describe('documents', () => {
  test('are APL to Amazon’s own validator', async () => {
    const quiet = jest.spyOn(console, 'warn').mockReturnValue(undefined)
    const validator = new StaticAplTemplateValidator()
    for (const { kind, side, document } of documents)
      expect({ kind, side, found: await validator.validate(document) }).toEqual({ kind, side, found: [] })
    quiet.mockRestore()
  })

  test.each(documents)('$kind, $side: every resource, style, drawing, layout and command exists', ({ document }) => {
    const all = walk(document)
    const texts = all.flatMap(([, value]) => (typeof value === 'string' ? [value] : []))
    const of = (key: string) =>
      all.flatMap(([name, value]) => (name === key && isNode(value) ? Object.keys(value) : []))
    const values = (key: string) => new Set(all.flatMap(([name, value]) => (name === key ? [value] : [])))
    const resources = new Set([...of('colors'), ...of('dimensions'), ...of('strings')])
    expect(texts.flatMap((text) => matches(text, /@(\w+)/g)).filter((name) => !resources.has(name))).toEqual([])
    expect([...values('style')].filter((name) => !of('styles').includes(String(name)))).toEqual([])
    expect([...values('source')].filter((name) => !of('graphics').includes(String(name)))).toEqual([])
    const known = ['APL', 'AVG', 'Container', 'Frame', 'Pager', 'ScrollView', 'Text', 'TouchWrapper', 'VectorGraphic']
    const others = ['SendEvent', 'path', 'color', ...of('layouts')]
    expect([...values('type')].filter((type) => ![...known, ...others].includes(String(type)))).toEqual([])
    expect(document).not.toHaveProperty('import')
    expect(texts.join()).not.toMatch(/https?:/)
  })
})

describe.each(shipped.map((language) => ({ language, locale: localesOf(language)[0] ?? 'en-US' })))(
  'in $language',
  ({ locale }) => {
    test.each(Object.keys(scenes))('%s is shown, whole and small', async (scene) => {
      const { response, shown } = await played(locale, scene)
      if (!shown) throw new Error('nothing is shown')
      const data = walk(shown['datasources'])
      const bound = new Set(data.map(([key]) => key))
      const paths = matches(JSON.stringify(shown['document']), /payload\.screen\.(\w+)/g)
      expect(paths.filter((path) => !bound.has(path))).toEqual([])
      expect(Buffer.byteLength(JSON.stringify(response))).toBeLessThan(20_000)
      expect(data.flatMap(([, value]) => (typeof value === 'string' ? [value] : [])).join('\n')).not.toMatch(
        /\{\{|undefined/,
      )
    })

    test('all that can be touched does something', async () => {
      const done = new Set<string>()
      for (const scene of Object.keys(scenes)) {
        const { shown } = await played(locale, scene)
        for (const [key, touch] of walk(shown?.['datasources'])) {
          if (key !== 'touch' || !Array.isArray(touch) || done.has(JSON.stringify(touch))) continue
          done.add(JSON.stringify(touch))
          const { device } = await played(locale, scene)
          const { speech, open } = await device.touch(touch)
          expect([touch, open && speech !== '']).toEqual([touch, true])
        }
      }
      expect(done.size).toBeGreaterThan(20)
    })

    test('the utterance that the start suggests is understood', async () => {
      for (const nth of [0, 1, 2]) {
        const hint = wordbook(locale).text({ key: 'screen.hint', nth })
        const utterance = /[“„「«"](.+?)[”“」»"]/u.exec(hint)?.[1] ?? ''
        const { device, answer } = openSkill(locale)
        await device.launch()
        await device.say(utterance)
        expect([utterance, answer()?.kind]).toEqual([utterance, 'answer'])
      }
    })
  },
)

test('every kind of reply has its screen, a goodbye none', () => {
  const base: Reply = { kind: 'answer', from: 'topics/sleep#cause', facts: [], say: [], session: newSession() }
  const shown = kinds.map((kind) => [kind, kindOf({ ...base, kind })])
  expect(shown.filter(([, screen]) => screen === undefined)).toEqual([['end', undefined]])
})

test('a device without a screen gets none', async () => {
  const { device } = openSkill('en-US')
  expect((await device.launch()).response.response.directives ?? []).toEqual([])
})

describe('nothing that a listener told is shown', () => {
  const words = wordbook('en-US')
  const shownOf = (reply: Reply): unknown => ({ ...screenFor(reply, words, '2024.2')?.datasources.screen, ask: '' })
  const some: readonly Partial<Told>[] = [
    { duration: 'long' },
    { duration: { days: 30, count: 30, unit: 'day' } },
    { spread: 'several' },
    { signs: ['numbness'] },
    { signs: ['pain'], duration: 'long' },
    { signs: ['numbness'], onset: 'sudden' },
    { signs: ['weakness'], onset: 'sudden', places: ['calf'] },
    { signs: ['breathing'] },
    { signs: ['seizure'] },
    { signs: ['chest-pain'], who: 'child' },
  ]

  test.each(levels.filter((level) => level !== 'home'))(
    'the screen of an advice “%s” hangs on its level alone',
    (level) => {
      const replies = some.map(told).filter((reply) => reply.level === level)
      expect(replies.length).toBeGreaterThan(1)
      expect(new Set(replies.map((reply) => JSON.stringify(shownOf(reply)))).size).toBe(1)
    },
  )

  test('a question of the dialog looks the same whatever was told before', () => {
    const asking = (part: Partial<Told>): Reply => {
      const start = meant({ move: 'check-me', told: { ...nothingTold, ...part } })
      return meant({ answer: 'no' }, start.session)
    }
    const replies = [{}, { places: ['calf' as const] }, { who: 'adult' as const, onset: 'gradual' as const }].map(
      asking,
    )
    expect(replies.map(({ asks }) => asks)).toEqual(['danger-face', 'danger-face', 'danger-face'])
    expect(new Set(replies.map((reply) => JSON.stringify(shownOf(reply)))).size).toBe(1)
  })

  test('neither the part of the body, nor how long, nor what is not covered is written', () => {
    const sore = { ...nothingTold, places: ['calf' as const], duration: 'long' as const }
    const calf = meant({ forms: ['cause'], topics: ['caffeine'], told: sore })
    const uncovered = meant({ forms: ['relief'], topics: ['tremor'] })
    expect(calf.say.length).toBeGreaterThan(1)
    expect(JSON.stringify(shownOf(calf))).not.toMatch(/calf/i)
    expect(shownOf(calf)).toEqual(shownOf(told({ duration: 'long' })))
    expect(JSON.stringify(shownOf(uncovered))).not.toMatch(/tremor|shak/i)
  })
})

describe('right to left', () => {
  const rightToLeft = (Object.keys(locales) as Locale[]).filter(
    (locale) => languages[locales[locale].language].direction === 'rtl',
  )
  const fits = { document: expect.anything() as unknown }

  test.each([
    ['2024.2', 'RTL'],
    ['1.7', 'RTL'],
    ['1.4', undefined],
  ])('a device with APL %s is told to turn: %s', (runtime, direction) => {
    for (const locale of rightToLeft) {
      const words = { ...wordbook('en-US'), locale }
      const screen = screenFor(meant({ forms: ['cause'], topics: ['sleep'] }), words, runtime)
      expect(screen).toMatchObject(fits)
      const turned = walk(screen?.document).find(([key]) => key === 'layoutDirection')?.[1]
      expect(turned).toBe(direction)
      expect(JSON.stringify(screen?.document)).toContain('"align":"right"')
    }
  })
})
