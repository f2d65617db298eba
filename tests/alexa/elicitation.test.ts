/** One switch of the contract stops all elicitation: the skill then works without. */
import type { Directive } from 'ask-sdk-model'
import type * as Contract from '../../lambda/contract'
import { loadWords } from '../../tools/content/load'
import { loadLexicon } from '../../tools/lexicon/load'
import { createHandler } from '../../lambda/alexa/skill'
import { envelopeOf, intent, matched } from '../fixtures/envelopes'

jest.mock('../../lambda/contract', () => ({
  ...jest.requireActual<typeof Contract>('../../lambda/contract'),
  elicitsWords: false,
}))

// the first words that are read compile a lexicon
jest.setTimeout(180_000)

test('nothing is elicited in a whole talk, and every turn is answered', async () => {
  const handler = createHandler({ words: loadWords, lexicon: loadLexicon })
  const talk = [
    intent('AskCause', { topic: matched('coffee', 'caffeine') }),
    intent('AMAZON.YesIntent'),
    intent('OpenQuestion', { words: 'what helps' }),
    intent('WhenToSeeDoctor'),
    intent('AMAZON.YesIntent'),
    intent('AMAZON.NoIntent'),
    intent('AMAZON.FallbackIntent'),
  ]
  let attributes: unknown = {}
  const directives: Directive[] = []
  for (const request of talk) {
    const { response, sessionAttributes } = await handler(envelopeOf(request, { attributes }), {})
    attributes = sessionAttributes
    directives.push(...(response.directives ?? []))
    expect(response).toMatchObject({ outputSpeech: {}, shouldEndSession: false })
  }
  expect(directives).toEqual([])
})
