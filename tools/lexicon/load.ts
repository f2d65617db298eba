/** Lexicons straight from YAML: for the simulator, the tests and the authors' command. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../lambda/contract'
import type { LexiconSource } from '../../lambda/understanding/lexicon'
import { createLexicons } from '../../lambda/understanding/source'
import { root } from '../shared/files'
import { refuse } from '../shared/problems'
import { encode } from './encode'
import { makeLexicon } from './make'
import { hasLexicon, heardFolder, readSource } from './read'

/** Where lexicons are kept that were made from the same files before; it may be deleted. */
const cache = join(root, 'dist/cache')

/** A language's lexicon; throws everything that is wrong with its files at once. */
export const loadLexicon: LexiconSource = createLexicons((language) => {
  if (!hasLexicon(language)) return undefined
  const path = join(cache, `lexicon-${language}-${stateOf(language)}.bin`)
  if (existsSync(path)) return readFileSync(path)
  const { data, problems } = makeLexicon(readSource(language))
  refuse(problems)
  const file = encode(data)
  mkdirSync(cache, { recursive: true })
  // several processes may write at once
  const own = `${path}.${process.pid}`
  writeFileSync(own, file)
  renameSync(own, path)
  return file
})

/** One name for the state of all files that a lexicon is made of. */
function stateOf(language: Language): string {
  const heard = heardFolder(language)
  const made = [
    `${heard}/values.yaml`,
    `${heard}/concepts`,
    `${heard}/open`,
    'tools/lexicon',
    'lambda/understanding',
    'lambda/knowledge',
  ]
  const hash = createHash('sha256')
  for (const path of made.flatMap(filesIn)) hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

function filesIn(path: string): string[] {
  if (!existsSync(join(root, path))) return []
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`))
}
