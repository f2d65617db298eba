/** The pages of the store, as a reviewer goes through them: what they claim, and that every phrase of theirs is answered. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../tools/shared/files'
import { manifestPath } from '../../tools/store/store'
import { refusedBySchema } from '../../tools/models/schema'
import { builtIns, intents, isShipped, locales } from '../../lambda/contract'
import type { Locale } from '../../lambda/contract'
import { createInvocation } from '../../simulator/invocation'
import { openListener, vocabularyOf } from '../../simulator/locale'
import { openSkill } from '../../simulator/openSkill'
import { viewports, type Viewport } from '../../simulator/viewports'
import { phrasesOf, scriptFor } from '../../tools/store/script'
import { steps } from '../../tools/store/steps'
import type { ViewportRange } from '../../tools/store/viewports'

// keys, schemas and models take their time on a busy machine
jest.setTimeout(60_000)

type Page = {
  name: string
  summary: string
  description: string
  examplePhrases: string[]
  keywords: string[]
  smallIconUri: string
  largeIconUri: string
}
type Manifest = {
  publishingInformation: {
    locales: Record<string, Page>
    testingInstructions: string
    distributionCountries: string[]
    isAvailableWorldwide: boolean
    category: string
  }
  privacyAndCompliance: { locales: Record<string, { privacyPolicyUrl: string; termsOfUseUrl: string }> }
  apis: { custom: { interfaces: { type: string; supportedViewports?: ViewportRange[] }[] } }
  permissions?: unknown
}

const document = JSON.parse(readFileSync(join(root, manifestPath), 'utf8')) as { manifest: Manifest }
const { publishingInformation: shown, privacyAndCompliance, apis, permissions } = document.manifest
const shipped = (Object.keys(locales) as Locale[]).filter((locale) => isShipped(locales[locale].language))
const pages = Object.entries(shown.locales)

/** What the disclaimer of a language must hold: for information, no medical advice, no substitute, call, emergency number. */
const disclaimers: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /information/,
    /not medical advice/,
    /not a substitute for professional advice/,
    /call your doctor/,
    /emergency number/,
  ],
  de: [
    /Information/,
    /keinen? (medizinische|ärztliche)n? (Beratung|Rat)/,
    /ersetz/,
    /([Rr]uf|wenden Sie sich an).*([Aa]rzt|[Ää]rzt|[Pp]raxis)/,
    /Notruf/,
  ],
  es: [
    /información/,
    /[Nn]o es (un )?consejo médico/,
    /(ni|no) sustituye/,
    /llama a tu médico/,
    /número de emergencias/,
  ],
  fr: [
    /informer|information/,
    /n'est pas un avis médical/,
    /ne remplace pas/,
    /appelez votre médecin/,
    /numéro d'urgence/,
  ],
  it: [/informa/, /[Nn]on è un parere medico/, /non sostituisce/, /chiama il tuo medico/, /numero di emergenza/],
  hi: [/जानकारी/, /डॉक्टरी सलाह नहीं/, /जगह नहीं ले सकता/, /डॉक्टर को कॉल कीजिए/, /आपातकालीन नंबर/],
  nl: [/informatie/, /geen medisch advies/, /vervangt geen/, /bel dan je huisarts/, /alarmnummer/],
  pt: [/informação/, /[Nn]ão é orientação médica/, /não substitui/, /procure o seu médico/, /número de emergência/],
  ja: [/情報/, /医学的な助言ではなく/, /代わりにはなりません/, /医.*電話/, /緊急通報番号/],
  ar: [
    /معلومات/,
    /ليست نصيحة طبية|ليست استشارة طبية|ليس.* نصيحة طبية/,
    /(لا تغني|بديل)/,
    /(اتصل|الاتصال).*طبيب/,
    /رقم الطوارئ/,
  ],
}

test('Amazon’s schema has nothing against the manifest', () => {
  expect(refusedBySchema('manifest', document)).toEqual([])
})

test('every shipped locale has its page and its two addresses, and no other has', () => {
  expect(Object.keys(shown.locales).sort()).toEqual([...shipped].sort())
  for (const locale of shipped) {
    const { language } = locales[locale]
    expect(privacyAndCompliance.locales[locale]).toEqual({
      privacyPolicyUrl: expect.stringMatching(new RegExp(`^https://.*/${language}/privacy\\.html$`)) as string,
      termsOfUseUrl: expect.stringMatching(new RegExp(`^https://.*/${language}/terms\\.html$`)) as string,
    })
  }
})

test('the skill is offered where the number that it names is the right one', () => {
  expect(shown.isAvailableWorldwide).toBe(false)
  expect(shown.distributionCountries).toEqual([...new Set(shipped.map((locale) => locale.slice(3)))].sort())
})

test('screens and questions beforehand are all that it asks for: no permission', () => {
  expect(apis.custom.interfaces.map(({ type }) => type)).toEqual([
    'ALEXA_PRESENTATION_APL',
    'CAN_FULFILL_INTENT_REQUEST',
  ])
  expect(permissions).toBeUndefined()
  expect(shown.category).toBe('HEALTH_AND_FITNESS')
})

describe('the viewports of the manifest', () => {
  const named = apis.custom.interfaces.flatMap(({ supportedViewports = [] }) => supportedViewports)
  const holds = (one: ViewportRange, { width, height, round, mode = 'HUB' }: Viewport): boolean =>
    one.mode === mode &&
    one.shape === (round ? 'ROUND' : 'RECTANGLE') &&
    one.minWidth <= width &&
    width <= one.maxWidth &&
    one.minHeight <= height &&
    height <= one.maxHeight

  test.each(Object.values(viewports))('$name is one of them', (device) => {
    expect(named.some((one) => holds(one, device))).toBe(true)
  })

  test('each is a device that the screens are drawn on', () => {
    expect(named.filter((one) => !Object.values(viewports).some((device) => holds(one, device)))).toEqual([])
  })

  /** Amazon asks every skill with screens for these. */
  test.each<[string, Omit<Viewport, 'name'>]>([
    ['Hub Round', { width: 480, height: 480, round: true }],
    ['Hub Landscape, Medium', { width: 1024, height: 600, round: false }],
    ['Hub Landscape, Large', { width: 1280, height: 800, round: false }],
    ['TV Fullscreen', { width: 960, height: 540, round: false, mode: 'TV' }],
  ])('the profile “%s”, which Amazon requires, is among them', (name, size) => {
    expect(named.some((one) => holds(one, { name, ...size }))).toBe(true)
  })
})

describe.each(pages)('%s', (locale, page) => {
  const { language } = locales[locale as Locale]

  test('keeps to the limits of the store', () => {
    expect(page.name.length).toBeGreaterThanOrEqual(2)
    expect(page.summary.length).toBeLessThanOrEqual(160)
    expect(page.description.length).toBeLessThanOrEqual(4000)
    expect(page.keywords.length).toBeLessThanOrEqual(30)
    expect(new Set(page.keywords).size).toBe(page.keywords.length)
    expect(page.examplePhrases).toHaveLength(3)
  })

  test('says in full that it is no medical advice', () => {
    const wanted = disclaimers[language]
    expect(wanted).toBeDefined()
    for (const words of wanted ?? []) expect(page.description).toMatch(words)
  })

  test('claims no cure and no diagnosis in its name or summary', () => {
    expect(`${page.name} ${page.summary}`).not.toMatch(/cure|diagnos|heal|treat|heil|診断|治療|治し|تشخيص|علاج|شفاء/i)
  })

  test('calls the skill by its name in each phrase, the first with the wake word', () => {
    const invoked = createInvocation(openListener(locale))
    const wakes = vocabularyOf(language).launch[0] ?? ''
    for (const phrase of page.examplePhrases) expect([phrase, typeof invoked(phrase)]).toEqual([phrase, 'string'])
    expect(page.examplePhrases[0]?.toLowerCase().startsWith(wakes)).toBe(true)
  })

  const { device, answer } = openSkill(locale)
  test.each(page.examplePhrases)('“%s” is heard as a sample, and answered in context', async (phrase) => {
    const { request, understood, speech, open } = await device.say(phrase)
    const reply = answer()
    expect(request.session?.new).toBe(true)
    expect(speech).not.toBe('')
    if (request.request.type === 'LaunchRequest') expect([reply?.kind, open]).toEqual(['help', true])
    else expect([understood?.exact, reply?.kind]).toEqual([true, 'answer'])
  })
})

describe('the script for reviewers', () => {
  const every = [...Object.keys(intents), ...builtIns, 'Launch'].sort()

  test('is the one that the manifest holds, within the limit of the store', () => {
    const { testingInstructions: script, locales: all } = shown
    expect(script).toBe(scriptFor('en-US', all['en-US']?.description ?? ''))
    expect(script.length).toBeLessThan(4000)
  })

  test('goes through every intent of the contract', () => {
    expect([...new Set(steps.map(({ intent }) => intent))].sort()).toEqual(every)
  })

  test.each(pages)(
    'in %s: each phrase reaches its intent, and gets the reply that the script tells of',
    async (locale, page) => {
      const phraseOf = phrasesOf(locale as Locale, page.description)
      const { device, answer } = openSkill(locale)
      for (const step of steps) {
        const phrase = phraseOf(step)
        const { request, understood } = await device.say(phrase)
        const reached = request.request.type === 'LaunchRequest' ? 'Launch' : understood?.intent
        expect([phrase, reached]).toEqual([phrase, step.intent])
        expect([phrase, step.kinds]).toEqual([phrase, expect.arrayContaining([answer()?.kind])])
      }
    },
  )
})
