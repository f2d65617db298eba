import type { Listener } from './listening/listen'
import { createPhrases } from './listening/phrases'

/** What is left of an utterance that calls the skill by name; undefined where it does not. */
export type Invoked = (utterance: string) => string | undefined

/** Makes the ear for a skill's invocation name and the words around it: "alexa, ask corner bakery about …". */
export function createInvocation({ model, reader, vocabulary }: Listener): Invoked {
  const name = createPhrases(reader, [[model.invocation, true]])
  const around = createPhrases(
    reader,
    vocabulary.launch.map((word) => [word, true]),
  )

  return (utterance) => {
    const { surface, tokens } = reader.read(utterance)
    const past = (from: number): number => {
      const [phrase] = around(tokens, from)
      return phrase ? past(phrase.end) : from
    }
    const [called] = name(tokens, past(0))
    return called && surface.slice(tokens[past(called.end)]?.from ?? surface.length)
  }
}
