/** "Add a language": one cut from English, first half done, then whole. */
import { parseDocument, stringify, visit } from 'yaml'
import type { Checkout } from './checkout'
import { expect, mustRun, type Recipe } from './recipe'

const code = 'sv'
const locale = 'sv-SE'

/** English in letters that English has not, so that no line is still the English one; what is quoted stays a sample. */
function cut(yaml: string): string {
  const document = parseDocument(yaml)
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string') node.value = accented(node.value)
    },
  })
  return document.toString({ lineWidth: 0 })
}

const letters: Readonly<Record<string, string>> = { a: 'å', e: 'é', o: 'ö', y: 'ý' }
const accented = (words: string): string =>
  words.replace(
    /(\{\{.*?\}\}|[“„«].*?[”“»])|[eoy]|\Ba/g,
    (found, kept: string | undefined) => kept ?? letters[found] ?? found,
  )

const files = (copy: Checkout, folder: string): string[] =>
  copy.list(folder).flatMap((name) => (name.includes('.') ? [`${folder}/${name}`] : files(copy, `${folder}/${name}`)))

/** Words of content that English's own locales say otherwise, and what is written once for all languages. */
const isOwn = (path: string): boolean => !/\/(en-\w+|locales)\.yaml$/.test(path)

function fill(copy: Checkout, wanted: (path: string) => boolean): void {
  for (const path of files(copy, 'lambda/content/en').filter(isOwn).filter(wanted)) {
    const text = copy.read(path)
    const whole = /\/(store|legal|pronounce)\.yaml$/.test(path)
    copy.write(
      path.replace('/en/', `/${code}/`),
      whole
        ? text.replace(/^testingInstructions:[\s\S]*?(?=^\S|$(?![\s\S]))/m, '').replace(/^locales:[\s\S]*$/m, '')
        : cut(text),
    )
  }
  for (const path of files(copy, 'interactionModels/en').filter(isOwn).filter(wanted))
    copy.write(path.replace('/en/', `/${code}/`), copy.read(path).replace(/^locales:[\s\S]*$/m, ''))
}

const row = (ships: string) =>
  `${code}: { ships: ${ships}, direction: 'ltr', tokens: 'words', stemmer: 'english', accents: 'fold' },`

/** Laid out: nothing is there yet, and nothing is broken. */
async function layOut(copy: Checkout): Promise<void> {
  copy.replace(
    'lambda/contract.ts',
    '} as const satisfies Record<string, LanguageRecord>',
    `  ${row(`'draft'`)}\n} as const satisfies Record<string, LanguageRecord>`,
  )
  copy.replace(
    'lambda/contract.ts',
    '} as const satisfies Record<string, LocaleRecord>',
    `  '${locale}': { language: '${code}', zone: 'Europe/Stockholm', emergency: '112' },\n} as const satisfies Record<string, LocaleRecord>`,
  )
  copy.replace(
    'docs/knowledge/emergency.yaml',
    '  - {id: number-us,',
    `  - {id: number-se, locales: ["${locale}"], says: "In Sweden, call 112.", certainty: fact}\n  - {id: number-us,`,
  )
  await mustRun(copy, 'npm', 'run', '-s', 'new-language', '--', code)

  const none = await mustRun(copy, 'npm', 'run', '-s', 'build', '--', 'drafts')
  expect(none.includes(`${code} is a draft, `), 'no progress is told', none)
  const english = await mustRun(copy, 'npm', 'run', '-s', 'ask', '--', '--locale', locale, 'hello')
  expect(english.includes('What would you like to know?'), 'a draft without words does not speak English', english)
}

/** Half done: it talks, and the rest is counted. */
async function fillHalf(copy: Checkout): Promise<void> {
  fill(copy, (path) => /\/(topics|intents|types|signs)\/|phrases|invocation|builtins|values|classes/.test(path))
  const half = await mustRun(copy, 'npm', 'run', '-s', 'build', '--', 'drafts')
  const percent = Number(/(\d+) % there/.exec(half)?.[1])
  expect(percent > 40 && percent < 100 && half.includes('screen 0/'), 'the progress is not told', half)
  await mustRun(copy, 'npm', 'run', '-s', 'build', '--', '--check')
  const talk = await mustRun(copy, 'npm', 'run', '-s', 'ask', '--', '--locale', locale, 'does caffeine cause twitching')
  expect(talk.includes('musclés'), 'a draft does not talk', talk)
}

/** Nothing of it is packed, and a mistake in it is said like any other, with its line. */
export async function refuse(copy: Checkout): Promise<void> {
  const packed = await mustRun(copy, 'npm', 'run', '-s', 'package')
  expect(packed.includes(`${code} is a draft: refused`), 'package does not refuse a draft', packed)
  expect(
    !copy.has(`dist/lambda/words/${code}.json`) &&
      !copy.has(`dist/skill-package/interactionModels/custom/${locale}.json`),
    'a draft was packed',
  )

  const phrases = `lambda/content/${code}/phrases.yaml`
  const good = copy.read(phrases)
  copy.write(phrases, good.replace(/^disclaimer:.*$/m, 'disclaimer: Hi {{name}}.'))
  const wrong = await copy.run('npm', 'run', '-s', 'build', '--', '--check')
  expect(
    !wrong.ok && /phrases\.yaml:\d+:\d+ disclaimer: holds \{\{name\}\}/.test(wrong.output),
    'a mistake in a draft passes',
    wrong.output,
  )
  copy.write(phrases, good)
}

/** Whole: it ships. */
export function ship(copy: Checkout): void {
  fill(copy, () => true)
  copy.replace('lambda/contract.ts', row(`'draft'`), row('true'))
  copy.replace('tests/tools/store.test.ts', /^ {2}en: \[/m, `  ${code}: [/information/],\n  en: [`)
  const table = parseDocument(copy.read('tests/content/told.yaml'))
  copy.append('tests/content/told.yaml', cut(stringify({ [code]: table.get('en') })))
  const told = 'tests/content/told.test.ts'
  const [telling = ''] = /^ {2}en: .*\n/m.exec(copy.read(told)) ?? []
  copy.replace(told, telling, telling + accented(telling.replace('en:', `${code}:`)))
  copy.replace('README.md', 'and Hindi: seventeen locales', 'Hindi and Swedish: eighteen locales')
  copy.append(
    '.github/CODEOWNERS',
    `/lambda/content/${code}/                     @muscle-twitch-guide/swedish\n/interactionModels/${code}*                  @muscle-twitch-guide/swedish\n/tests/*/${code}/                            @muscle-twitch-guide/swedish\n`,
  )
  copy.write(`docs/languages/${code}.md`, `# Swedish\n\nEnglish in other letters, made by a script.\n`)
  copy.write(
    `tests/conversations/${code}/01-caffeine.txt`,
    copy.read('tests/conversations/en/01-eyelid-at-the-desk.txt').replace('en-US', locale),
  )
}

/** The recipe, for English with other letters. */
export const language: Recipe = {
  heading: 'Add a language',
  async walk(copy) {
    await layOut(copy)
    await fillHalf(copy)
    await refuse(copy)
    ship(copy)
  },
  look(copy) {
    expect(copy.has(`dist/lambda/words/${code}.json`), 'a language that ships is not built')
    return Promise.resolve()
  },
  tests: [
    'tests/content',
    'tests/models',
    'tests/conversation/conversations',
    'tests/understanding/classifier',
    'tests/screens',
    'tests/alexa/faults',
    'tests/tools/store',
    'tests/tools/package',
    'tests/repository',
  ],
}
