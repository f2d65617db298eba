/** What is said when something broke, taken from the words of each locale that ships. */
import type { Plugin } from 'esbuild'
import { apologyOf, type Apologies } from '../../lambda/alexa/apologies'
import { createWordbook } from '../../lambda/words'
import { loadWords, localesOf } from '../content/load'
import { shipped } from '../models/skillContract'

/** The apologies of all locales that ship. */
export function loadApologies(): Apologies {
  const wordbook = createWordbook(loadWords)
  return Object.fromEntries(shipped.flatMap(localesOf).map((locale) => [locale, apologyOf(wordbook(locale))]))
}

/** Puts the apologies into the bundle, as the module `virtual:apologies`: a language's own words may be what broke. */
export function bundleApologies(): Plugin {
  const name = 'virtual:apologies'
  return {
    name,
    setup(build) {
      build.onResolve({ filter: /^virtual:apologies$/ }, () => ({ path: name, namespace: name }))
      build.onLoad({ filter: /^/, namespace: name }, () => ({
        contents: JSON.stringify(loadApologies()),
        loader: 'json',
      }))
    },
  }
}
