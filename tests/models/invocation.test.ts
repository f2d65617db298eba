import { refusedInvocation } from '../../tools/models/invocation'

test.each<[string, string, string[]]>([
  ['muscle twitch guide', 'en', []],
  ['筋肉ぴくつき案内', 'ja', []],
  ['guida ai tremiti', 'it', []],
  ['muscle', 'en', ['has two words or more']],
  ['Muscle twitch', 'en', ['is written in lower case']],
  ['muscle  twitch', 'en', ['has a space too many']],
  ['muscle twitch 2', 'en', ['may hold letters, spaces, apostrophes and periods only; numbers are written as words']],
  ['open muscle guide', 'en', ['may not hold “open”']],
  ['muscle twitch skill', 'en', ['may not hold “skill”']],
  ['alexa muscle guide', 'en', ['may not hold “alexa”']],
  ['muscle twitch doctor', 'en', ['may not hold “doctor”']],
  ['muskel arzt', 'de', ['may not hold “arzt”']],
  ['筋肉案内スキル', 'ja', ['may not hold “スキル”']],
  ['筋肉を教えて', 'ja', ['may not hold “教えて”']],
  [`muscle ${'twitch'.repeat(10)}`, 'en', ['is 2 to 50 characters long']],
])('the invocation name “%s” (%s) is refused for: %j', (name, language, why) => {
  expect(refusedInvocation(name, language)).toEqual(why)
})
