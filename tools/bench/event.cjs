/** One request as Alexa sends it. */
module.exports = (name, locale = 'en-US', topic = 'caffeine') => ({
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
    intent: {
      name,
      confirmationStatus: 'NONE',
      slots: { topic: { name: 'topic', value: topic, confirmationStatus: 'NONE' } },
    },
  },
})
