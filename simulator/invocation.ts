import type { Model } from './understanding/model'
import { createPhrases } from './understanding/phrases'
import { createReader } from './understanding/text'
import type { Vocabulary } from './understanding/vocabulary'

/** What is left of an utterance that calls the skill by name; undefined where it does not. */
export type Invoked = (utterance: string) => string | undefined

/** Makes the ear for a skill's invocation name and the words around it: "alexa, ask corner bakery about …". */
export function createInvocation(model: Model, vocabulary: Vocabulary): Invoked {
  const reader = createReader(model.language)
  const name = createPhrases(reader, { [model.invocation]: true })
  const around = createPhrases(
    reader,
    Object.fromEntries([...vocabulary.launch, ...vocabulary.polite].map((word) => [word, true])),
  )

  return (utterance) => {
    const { surface, tokens } = reader.read(utterance)
    const past = (from: number): number => {
      const phrase = around.at(tokens, from)
      return phrase ? past(phrase.end) : from
    }
    const start = past(0)
    const called = name.at(tokens, start)
    return called && surface.slice(tokens[past(called.end)]?.from ?? surface.length)
  }
}
