/** Requests as Alexa sends them: what is measured, by name. */
const resolved = (name, value, id, type) => ({
  name,
  value,
  confirmationStatus: 'NONE',
  resolutions: {
    resolutionsPerAuthority: [
      {
        authority: `amzn1.er-authority.echo-sdk.a.${type}`,
        status: { code: 'ER_SUCCESS_MATCH' },
        values: [{ value: { name: value, id } }],
      },
    ],
  },
})

/** What people say, so that a warm turn by words is not one sentence over and over. */
const sentences = [
  'why does my left eyelid keep twitching',
  'half of my face has slid down since this morning',
  'is it the four coffees i had today',
  'how long does it usually go on for',
  'my calf has been jumping for three weeks and it will not stop',
  'no numbness and no weakness but i sleep badly',
  'what is the difference between a twitch and a cramp',
  'should i see a doctor about my thumb',
  'does magnesium help with twitching legs',
  'can stress set it off when i try to fall asleep',
  'my mother is slurring her words all of a sudden',
  'i already cut down on caffeine and it did nothing',
]

/** The cases: Amazon's hello world, ids alone, an emergency (its number is a placeholder), and words. */
const cases = {
  hello: () => ['HelloWorldIntent', {}],
  ids: () => ['AskCause', { topic: resolved('topic', 'caffeine', 'caffeine', 'TOPIC') }],
  emergency: () => ['ReportEmergency', { symptom: resolved('symptom', 'breathing', 'breathing', 'SIGN') }],
  words: (nth) => [
    'OpenQuestion',
    { words: { name: 'words', value: sentences[nth % sentences.length], confirmationStatus: 'NONE' } },
  ],
}

/** One request of a case; of words the nth sentence. */
module.exports = (name, locale = 'en-US', nth = 0) => {
  const [intent, slots] = cases[name](nth)
  return {
    version: '1.0',
    session: { new: true, sessionId: 's', application: { applicationId: 'a' }, user: { userId: 'u' }, attributes: {} },
    context: {
      System: {
        application: { applicationId: 'a' },
        user: { userId: 'u' },
        device: { deviceId: 'd', supportedInterfaces: {} },
        apiEndpoint: 'https://api.amazonalexa.com',
      },
    },
    request: {
      type: 'IntentRequest',
      requestId: 'r',
      timestamp: '2026-11-22T12:00:00Z',
      locale,
      intent: { name: intent, confirmationStatus: 'NONE', slots },
    },
  }
}
