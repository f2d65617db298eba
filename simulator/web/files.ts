/** Where the words of an answer stand, for those who want to change them. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../..')

/** The YAML file behind `from` of a reply: `topics/caffeine#cause` is a topic's, `phrases#welcome` one of the language. */
export function fileOf(from: string, locale: string): string | undefined {
  const [language = ''] = locale.split('-')
  const [first = ''] = from.split(/[\s,]+/)
  const path = first.split('#')[0] ?? ''
  const folder = `lambda/content/${language}`
  const file = [`${folder}/${path}.yaml`, `${folder}/${path.split('/')[0] ?? ''}.yaml`].find((one) =>
    existsSync(join(root, one)),
  )
  return path === '' ? undefined : file
}
