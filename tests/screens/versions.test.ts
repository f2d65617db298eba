/** A document is written for the version of APL that the device reports, and for none that it does not. */
import type * as AplSuggester from 'apl-suggester'
import { loadWords, localesOf } from '../../tools/content/load'
import { loadLexicon } from '../../tools/lexicon/load'
import { shipped } from '../../tools/models/skillContract'
import { createHandler } from '../../lambda/alexa/skill'
import { documentOf, screenKinds } from '../../lambda/screens/documents'
import { versionFor } from '../../lambda/screens/version'
import { envelopeOf, intent, matched, touch } from '../fixtures/envelopes'

jest.setTimeout(60_000)

/** Every version of APL that Amazon has published up to the one whose rules the documents are held against. */
const published = [
  ...['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9'],
  ...['2022.1', '2022.2', '2023.1', '2023.2', '2023.3', '2024.1', '2024.2'],
]

test.each(published)('a device of version %s gets documents of version %s', (version) => {
  expect(versionFor(version)).toBe(version)
})

test.each([
  ['a newer one than is known', '2024.3', '2024.2'],
  ['a much newer one', '2031.1', '2024.2'],
  ['none, though it has a screen', '', '1.0'],
  ['one before the first', '0.9', undefined],
  ['none at all in figures', '0.0', undefined],
  ['half of one', '1', undefined],
  ['more than one', '1.4.1', undefined],
  ['a word', 'latest', undefined],
  ['a word behind it', '1.4"}', undefined],
])('a device that reports %s (%j): %s', (_, reported, version) => {
  expect(versionFor(reported)).toBe(version)
})

const handler = createHandler({ words: loadWords, lexicon: loadLexicon })

type Shown = { type: string; document: { version: string } }

async function shownBy(screen: string, locale: string, request: object): Promise<Shown | undefined> {
  const { response } = await handler(envelopeOf(request, { screen, locale }), {})
  const all = (response.directives ?? []) as unknown as readonly Shown[]
  return all.find(({ type }) => type === 'Alexa.Presentation.APL.RenderDocument')
}

describe.each(shipped.map((language) => localesOf(language)[0] ?? 'en-US'))('%s', (locale) => {
  test.each(['1.0', '1.3', '1.4', '1.6', '1.7', '2024.2'])('an answer on a device of version %s', async (version) => {
    for (const request of [
      { type: 'LaunchRequest' },
      intent('AskCause', { topic: matched('x', 'caffeine') }),
      touch(['AskCause', { topic: 'sleep' }]),
    ])
      expect((await shownBy(version, locale, request))?.document.version).toBe(version)
  })

  test('nothing is shown on a device below the first version, and it still speaks', async () => {
    const { response } = await handler(envelopeOf({ type: 'LaunchRequest' }, { screen: '0.9', locale }), {})
    expect(response.directives).toBeUndefined()
    expect(response.outputSpeech).toBeDefined()
  })
})

const sides = ['ltr', 'turned'] as const
const cases = screenKinds.flatMap((kind) => sides.map((side) => ({ kind, side })))

test.each(cases)('the document “$kind”, $side, wraps no row before 1.4', ({ kind, side }) => {
  for (const older of ['1.0', '1.1', '1.2', '1.3'])
    expect([older, JSON.stringify(documentOf(kind, side, older)).includes('"wrap"')]).toEqual([older, false])
})

// Amazon's validator keeps the rules of the first version that it is given
test.each(published)('every document of version %s is APL to Amazon’s own validator', async (version) => {
  const quiet = jest.spyOn(console, 'warn').mockReturnValue(undefined)
  let fresh: AplSuggester.StaticAplTemplateValidator | undefined
  jest.isolateModules(() => {
    const { StaticAplTemplateValidator: Validator } = jest.requireActual<typeof AplSuggester>('apl-suggester')
    fresh = new Validator()
  })
  for (const { kind, side } of cases) {
    const document = documentOf(kind, version < '1.7' ? side : 'rtl', version)
    expect({ kind, side, found: await fresh?.validate(document) }).toEqual({ kind, side, found: [] })
  }
  quiet.mockRestore()
})

test('what can be pressed stands one below the other where rows do not wrap', () => {
  const rows = (version: string) => JSON.stringify(documentOf('home', 'ltr', version)).match(/"direction":"row"/g) ?? []
  expect(rows('1.3').length).toBeLessThan(rows('1.4').length)
  expect(JSON.stringify(documentOf('home', 'ltr', '1.4'))).toContain('"wrap":"wrap"')
})
