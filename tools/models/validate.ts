import type { Problem } from '../shared/problems'
import { fold, soundOf } from './expand'
import type { Heard, Sample, Word } from './heard'
import type { ModelContract } from './skillContract'
import type { Source } from './source'

const longest = 140
const strangeInSample = /[^\p{L}\p{M} '.\-_]/u
const strangeInWord = /[^\p{L}\p{M}\p{N} '.\-_]/u
const touched = /[\p{L}\p{M}]\{|\}[\p{L}\p{M}]|\}\{/u
const unspaced = /[^ ]\{|\}[^ ]/

/** Every reason why Alexa, or the contract, would refuse what is listened for in a locale. */
export function refusals(source: Source, heard: Heard, contract: ModelContract, language: string): Problem[] {
  return [
    ...heard.problems,
    ...heard.samples.flatMap((sample) => ofSample(sample, contract, language).map((why) => sample.problem(why))),
    ...shared(heard.samples, source),
    ...absent(source, contract),
    ...heard.words.flatMap((word) => ofWord(word, contract).map((why) => word.problem(why))),
    ...ambiguous(heard.words),
    ...silent(source, contract),
    ...[...source.builtins].flatMap(([name, [first]]) =>
      contract.builtIns.includes(name) || !first ? [] : [first.problem(`the contract has no built-in intent ${name}`)],
    ),
  ]
}

function ofSample({ intent, text }: Sample, contract: ModelContract, language: string): string[] {
  if (intent.startsWith('AMAZON.')) return ['Alexa’s own intents take no samples: their words go into builtins.yaml']
  const declared = Object.hasOwn(contract.intents, intent) ? contract.intents[intent] : undefined
  if (declared === undefined) return ['the contract has no such intent']
  const { open } = contract
  if (intent === open.intent) return [`its only sample is {${open.slot}}, made by the build: take the file out`]
  const slots = [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '')
  const bare = text.replace(/\{[^}]*\}/g, ' ')
  const strange = strangeInSample.exec(bare)?.[0]
  const found = slots.flatMap((slot) => ofSlot(slot, intent, declared.slots, contract))
  if (new Set(slots).size < slots.length) found.push(`“${text}” holds a slot twice`)
  if (strange !== undefined) {
    found.push(
      `“${strange}” in “${text}”: a sample holds letters, spaces, ' - . _ and {slots} only; write numbers as words`,
    )
  }
  if (touched.test(text)) found.push(`“${text}”: a space goes between a {slot} and what stands beside it`)
  else if (language === 'ja' && unspaced.test(text))
    found.push(`“${text}”: in Japanese a space goes before and after a {slot}`)
  if (text.length > longest) found.push(`“${text}” is longer than ${longest} characters`)
  return found
}

function ofSlot(slot: string, intent: string, slots: readonly string[], { slotTypes }: ModelContract): string[] {
  if (!Object.hasOwn(slotTypes, slot)) return [`no slot is named {${slot}}`]
  const allowed = slots.map((name) => `{${name}}`).join(' ') || 'none'
  return slots.includes(slot) ? [] : [`{${slot}} is not a slot of ${intent}; its slots are: ${allowed}`]
}

function shared(samples: readonly Sample[], { builtins }: Source): Problem[] {
  const owners = new Map<string, string>()
  for (const [intent, phrases] of builtins) for (const { text } of phrases) owners.set(soundOf(text), intent)
  return samples.flatMap(({ intent, text, problem }) => {
    const owner = owners.get(soundOf(text)) ?? intent
    owners.set(soundOf(text), owner)
    return owner === intent ? [] : [problem(`“${text}” is a sample of ${owner} already: a sentence has one intent`)]
  })
}

function absent({ folder, intents }: Source, contract: ModelContract): Problem[] {
  return Object.keys(contract.intents)
    .filter((intent) => intent !== contract.open.intent && !intents.has(intent))
    .map((intent) => ({
      file: `${folder}/intents/${intent}.yaml`,
      key: '(file)',
      message: 'is missing: the contract has this intent',
      unfinished: true,
    }))
}

function ofWord({ type, id, text }: Word, contract: ModelContract): string[] {
  const known = Object.hasOwn(contract.ids, type) ? contract.ids[type] : undefined
  if (known === undefined) return [`the contract has no type ${type}; it has: ${Object.keys(contract.ids).join(' ')}`]
  const strange = strangeInWord.exec(text)?.[0]
  return [
    ...(known.includes(id) ? [] : [`the contract has no id ${id} in ${type}`]),
    ...(strange === undefined ? [] : [`“${strange}” in “${text}”: a word holds letters, digits, spaces, ' - . _ only`]),
    ...(text.length > longest ? [`“${text}” is longer than ${longest} characters`] : []),
  ]
}

function ambiguous(words: readonly Word[]): Problem[] {
  const owners = new Map<string, string>()
  return words.flatMap(({ type, id, text, problem }) => {
    const key = `${type} ${fold(text)}`
    const owner = owners.get(key) ?? id
    owners.set(key, owner)
    return owner === id ? [] : [problem(`“${text}” stands under ${owner} already: a word has one id in ${type}`)]
  })
}

function silent({ folder, types }: Source, contract: ModelContract): Problem[] {
  return Object.entries(contract.ids).flatMap(([type, ids]) =>
    ids
      .filter((id) => !types.get(type)?.has(id))
      .map((id) => ({
        file: `${folder}/types/${type}.yaml`,
        key: id,
        message: 'has no words: every id of the contract has some',
        unfinished: true,
      })),
  )
}
