/** What the repository says of itself: links that lead somewhere, readers for each language, forms that GitHub takes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { isShipped, type Language, languages, locales } from '../lambda/contract'
import { commands } from '../tools/commands/table'
import { pathsNamed, sectionOf, differences } from '../tools/recipes/document'

const root = join(__dirname, '..')
const text = (path: string): string => readFileSync(join(root, path), 'utf8')
const shipped = (Object.keys(languages) as Language[]).filter(isShipped)

const pages = ['', 'docs', 'docs/decisions', 'docs/languages', 'docs/releases', 'interactionModels', '.github'].flatMap(
  (folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name).replaceAll('\\', '/')),
)

test.each(pages)('%s: every link to a file leads to one, every link to a heading too', (page) => {
  const links = [...text(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to).filter((to) => !/^\w+:/.test(to))
  const broken = links.filter((to) => {
    const [path = '', heading] = to.split('#')
    const file = path === '' ? page : join(dirname(page), path)
    if (!existsSync(join(root, file))) return true
    const headings = heading === undefined ? [] : text(file).match(/^#+ .*$/gm)
    const slug = (line: string) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-')
    return heading !== undefined && !headings?.some((line) => slug(line) === heading)
  })
  expect(broken).toEqual([])
})

test('every picture is shown on a page', () => {
  const shown = pages.map(text).join('\n')
  expect(readdirSync(join(root, 'docs/images')).filter((name) => !shown.includes(`images/${name})`))).toEqual([])
})

test.each(pages)('%s: every command of npm run that it names is one', (page) => {
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }
  const named = [...text(page).matchAll(/npm run (?:-s )?([a-z][\w-]*)/g)].map(([, name = '']) => name)
  expect(named.filter((name) => !Object.hasOwn(scripts, name) && name !== 'build')).toEqual([])
  expect(Object.keys(commands).filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
})

test.each(shipped)('%s: somebody who speaks it must agree to changes of its words', (language) => {
  const owned = text('.github/CODEOWNERS')
  for (const path of [`/lambda/content/${language}/`, `/interactionModels/${language}*`, `/tests/*/${language}/`])
    expect(owned).toMatch(new RegExp(`^${path.replaceAll('*', '\\*')} +@`, 'm'))
})

test.each(shipped)('%s: README names it, and every locale in it', (language) => {
  const readme = text('README.md')
  expect(readme).toContain(new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? '')
})

test('README counts the locales as they are', () => {
  const words = ['sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty']
  const count = Object.values(locales).filter(({ language }) => isShipped(language)).length
  expect(text('README.md')).toContain(`${words[count - 16] ?? String(count)} locales`)
})

const forms = readdirSync(join(root, '.github/ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml')

test.each(forms)('the form %s has what GitHub asks for', (name) => {
  type Form = {
    name: string
    description: string
    body: { type: string; id?: string; attributes: { label?: string } }[]
  }
  const form = parse(text(`.github/ISSUE_TEMPLATE/${name}`)) as Form
  expect([form.name, form.description].every((line) => line.length > 3)).toBe(true)
  for (const { type, id, attributes } of form.body) {
    expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type)
    if (type !== 'markdown') expect([typeof id, typeof attributes.label]).toEqual(['string', 'string'])
  }
})

describe('the recipes of CONTRIBUTING', () => {
  test.each(['Add a topic', 'Add a sign', 'Add an intent', 'Add a language', 'Add a form of question'])(
    '“%s” names files that are there',
    (heading) => {
      const named = pathsNamed(sectionOf(heading)).filter(({ path }) => !/<|xx/.test(path))
      expect(named.length).toBeGreaterThan(0)
      expect(
        named.map(({ path }) => path).filter((path) => !existsSync(join(root, path)) && path !== 'skill-package/'),
      ).toEqual([])
    },
  )

  test('a file that a recipe touches and does not name is said, and the other way round', () => {
    const named = pathsNamed('Write `lambda/content/<language>/signs.yaml` and `docs/a.md` (where needed `docs/b.md`).')
    expect(differences(named, ['lambda/content/de/signs.yaml', 'lambda/x.ts'])).toEqual([
      'touches lambda/x.ts, which the recipe does not name',
      'names docs/a.md, which was not touched',
    ])
  })
})
