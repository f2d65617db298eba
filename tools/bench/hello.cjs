/** Amazon's hello world, loaded from node_modules as its template does: what ours is measured against. */
const Alexa = require('ask-sdk-core')

const isIntent = (input, name) =>
  Alexa.getRequestType(input.requestEnvelope) === 'IntentRequest' && Alexa.getIntentName(input.requestEnvelope) === name

const launch = {
  canHandle: (input) => Alexa.getRequestType(input.requestEnvelope) === 'LaunchRequest',
  handle: ({ responseBuilder }) => responseBuilder.speak('Welcome, you can say hello').reprompt('Hello?').getResponse(),
}

const hello = {
  canHandle: (input) => isIntent(input, 'HelloWorldIntent'),
  handle: ({ responseBuilder }) => responseBuilder.speak('Hello World!').getResponse(),
}

const failed = {
  canHandle: () => true,
  handle: ({ responseBuilder }) => responseBuilder.speak('Sorry').reprompt('Sorry').getResponse(),
}

const skill = Alexa.SkillBuilders.custom().addRequestHandlers(launch, hello).addErrorHandlers(failed).create()

exports.handler = async (event, context) => skill.invoke(event, context)
