import { fold } from './expand'
import type { Heard, Sample, Word } from './localeUtterances'
import type { ModelContract } from './skillContract'
import type { Problem } from '../shared/problems'
import type { Source } from './source'
import type { Path } from '../shared/yaml'

type Refusal = { path: Path; message: string }

const longest = 140
const strangeInSample = /[^\p{L}\p{M} '.\-_]/u
const strangeInWord = /[^\p{L}\p{M}\p{N} '.\-_]/u
const touched = /[\p{L}\p{M}]\{|\}[\p{L}\p{M}]|\}\{/u
const unspaced = /[^ ]\{|\}[^ ]/

/** Every reason why Alexa, or the contract, would refuse what is listened for in a locale. */
export function refusals(source: Source, heard: Heard, contract: ModelContract, language: string): Problem[] {
  const found = [
    ...heard.samples.flatMap((sample) =>
      ofSample(sample, contract, language).map((message) => ({ path: sample.path, message })),
    ),
    ...shared(heard.samples, source.utterances.builtins),
    ...absent(heard.samples, contract),
    ...heard.words.flatMap((word) => ofWord(word, contract).map((message) => ({ path: word.path, message }))),
    ...ambiguous(heard.words),
    ...silent(heard.words, contract),
    ...ofPrompts(source.utterances.prompts, contract),
    ...Object.keys(source.utterances.builtins).flatMap((name) =>
      contract.builtIns.includes(name)
        ? []
        : [{ path: ['builtins', name], message: 'the contract has no such built-in intent' }],
    ),
  ]
  return [...heard.problems, ...found.map(({ path, message }) => source.problem(path, message))]
}

function ofSample({ intent, text }: Sample, contract: ModelContract, language: string): string[] {
  if (intent.startsWith('AMAZON.'))
    return ['Alexa’s own intents take no samples: what is said for them goes under builtins']
  const declared = Object.hasOwn(contract.intents, intent) ? contract.intents[intent] : undefined
  if (declared === undefined) return ['the contract has no such intent']
  const slots = [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '')
  const found: string[] = []
  for (const slot of slots) {
    if (!Object.hasOwn(contract.slotTypes, slot)) found.push(`no slot is named {${slot}}`)
    else if (!declared.slots.includes(slot)) {
      const allowed = declared.slots.map((name) => `{${name}}`).join(' ') || 'none'
      found.push(`{${slot}} is no slot of ${intent}; its slots are: ${allowed}`)
    }
  }
  if (new Set(slots).size < slots.length) found.push(`“${text}” holds a slot twice`)
  const bare = text.replace(/\{[^}]*\}/g, ' ')
  const strange = strangeInSample.exec(bare)?.[0]
  if (strange !== undefined) {
    found.push(
      `“${strange}” in “${text}”: a sample holds letters, spaces, ' - . _ and {slots} only; write numbers as words`,
    )
  }
  if (touched.test(text)) found.push(`“${text}”: a space goes between a {slot} and what stands beside it`)
  else if (language === 'ja' && unspaced.test(text))
    found.push(`“${text}”: in Japanese a space goes before and after a {slot}`)
  if (text.length > longest) found.push(`“${text}” is longer than ${longest} characters`)
  if (slots.some((slot) => contract.slotTypes[slot] === 'AMAZON.SearchQuery')) {
    if (slots.length > 1) found.push(`“${text}”: beside a slot of AMAZON.SearchQuery there can be no other`)
    if (bare.trim() === '') found.push(`“${text}”: a slot of AMAZON.SearchQuery wants words around it`)
  }
  return found
}

function shared(samples: readonly Sample[], builtins: Readonly<Record<string, readonly string[]>>): Refusal[] {
  const owners = new Map<string, string>()
  for (const [intent, phrases] of Object.entries(builtins))
    for (const phrase of phrases) owners.set(fold(phrase), intent)
  return samples.flatMap(({ intent, text, path }) => {
    const owner = owners.get(fold(text))
    if (owner === undefined) owners.set(fold(text), intent)
    if (owner === undefined || owner === intent) return []
    return [{ path, message: `“${text}” is a sample of ${owner} already: a sentence has one intent` }]
  })
}

function absent(samples: readonly Sample[], contract: ModelContract): Refusal[] {
  const present = new Set(samples.map(({ intent }) => intent))
  return Object.keys(contract.intents).flatMap((intent) =>
    present.has(intent) ? [] : [{ path: ['intents', intent], message: 'has no samples: the contract has this intent' }],
  )
}

function ofWord({ type, id, text }: Word, contract: ModelContract): string[] {
  const known = Object.hasOwn(contract.ids, type) ? contract.ids[type] : undefined
  if (known === undefined) return [`the contract has no type ${type}; it has: ${Object.keys(contract.ids).join(' ')}`]
  const found: string[] = []
  if (!known.includes(id)) found.push(`the contract has no id ${id} in ${type}`)
  const strange = strangeInWord.exec(text)?.[0]
  if (strange !== undefined) found.push(`“${strange}” in “${text}”: a word holds letters, digits, spaces, ' - . _ only`)
  if (text.length > longest) found.push(`“${text}” is longer than ${longest} characters`)
  return found
}

function ambiguous(words: readonly Word[]): Refusal[] {
  const owners = new Map<string, string>()
  return words.flatMap(({ type, id, text, path }) => {
    const key = `${type} ${fold(text)}`
    const owner = owners.get(key) ?? id
    owners.set(key, owner)
    return owner === id
      ? []
      : [{ path, message: `“${text}” stands under ${owner} already: a word has one id in ${type}` }]
  })
}

function silent(words: readonly Word[], contract: ModelContract): Refusal[] {
  const counts = new Map<string, number>()
  for (const { type, id } of words) counts.set(`${type} ${id}`, (counts.get(`${type} ${id}`) ?? 0) + 1)
  return Object.entries(contract.ids).flatMap(([type, ids]) =>
    ids.flatMap((id): Refusal[] => {
      const count = counts.get(`${type} ${id}`) ?? 0
      if (count === 0)
        return [{ path: ['types', type, id], message: 'has no words: every id of the contract has some' }]
      return count === 1 ? [{ path: ['types', type, id], message: 'has one word only: give a synonym beside it' }] : []
    }),
  )
}

function ofPrompts(prompts: Readonly<Record<string, readonly string[]>>, contract: ModelContract): Refusal[] {
  const wanted = Object.entries(contract.intents).flatMap(([intent, { elicits }]) =>
    elicits.map((slot) => `${intent}.${slot}`),
  )
  return [
    ...wanted
      .filter((name) => !Object.hasOwn(prompts, name))
      .map((name) => ({ path: ['prompts', name], message: 'has no prompt: the contract elicits this slot' })),
    ...Object.keys(prompts)
      .filter((name) => !wanted.includes(name))
      .map((name) => ({
        path: ['prompts', name],
        message: 'is a prompt for a slot that the contract does not elicit',
      })),
  ]
}
