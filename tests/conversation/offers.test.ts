import { localesOf } from '../../tools/content/load'
import { shipped } from '../../tools/models/skillContract'
import { related, topics, type TopicId } from '../../lambda/knowledge/topics'
import { loadWords } from '../../tools/content/load'
import { createWordbook } from '../../lambda/words'
import { openListener } from '../../simulator/locale'
import { openSkill } from '../../simulator/openSkill'

const locales = shipped.flatMap(localesOf)
const ids = Object.keys(topics) as TopicId[]
const wordbook = createWordbook(loadWords)

describe.each(locales)('%s', (locale) => {
  const name = (topic: TopicId) => wordbook(locale).text({ key: `topics.${topic}.name` })

  test('every topic’s name, said back, is understood as that topic', () => {
    const heard = ids.map((id) => [id, openListener(locale).value('TOPIC', name(id)).values[0]?.id])
    expect(heard).toEqual(ids.map((id) => [id, id]))
  })

  test.each([
    ['the overview of causes', 'AskCause', ['sleep', 'caffeine', 'stress']],
    ['the less common causes', 'ListCauses', ['pinched-nerve', 'multiple-sclerosis', 'als']],
  ] as const)('%s: each word offered, spoken to the device, tells what was offered', async (_, intent, offered) => {
    for (const topic of offered) {
      const { device, answer } = openSkill(locale)
      await device.intent(intent, intent === 'ListCauses' ? { group: 'less-common' } : {})
      answer()
      await device.say(name(topic))
      expect(answer()?.from).toBe(`topics/${topic}#cause`)
    }
  })

  test('every topic that a topic offers is told when the offer is accepted', async () => {
    for (const id of ids) {
      for (const near of related[id].related) expect(ids).toContain(near)
      const { device, answer } = openSkill(locale)
      await device.intent('DescribeTopic', { topic: id })
      for (let turns = 0; turns < 12; turns += 1) {
        const { open } = await device.intent('AMAZON.YesIntent')
        if (!open) break
        expect(answer()?.kind).toMatch(/answer|question|advice|emergency/)
      }
    }
  })
})

describe('what was chosen from is remembered', () => {
  const talk = async (...said: string[]) => {
    const { device, answer } = openSkill('en-US')
    const from: (string | undefined)[] = []
    for (const words of said) {
      await device.say(words)
      from.push(answer()?.from)
    }
    return from.slice(1)
  }
  test.each([
    [
      'the other of a list',
      ['does pickle juice help', 'the first one', 'not that the other'],
      ['topics/relief#relief', 'topics/spasm#cause'],
    ],
    ['a tip is not said twice', ['what helps with stress', 'yes'], ['tips#1']],
    ['why asks for what the tip is about', ['what helps', 'yes', 'why'], ['tips#0', 'topics/stress#cause']],
    ['none of a list refuses it', ['what causes twitching', 'none of those'], ['phrases#all-right']],
    [
      'an overview is not told again of another topic',
      ['when should i see a doctor', 'i said calcium'],
      ['topics/calcium#cause'],
    ],
  ])('%s', async (_, said, from) => {
    expect(await talk(...said)).toEqual(from)
  })

  test('the same answer twice says that it is the same', async () => {
    const { device, answer } = openSkill('en-US')
    for (const words of ['is it serious', 'how long does it last']) await device.say(words)
    expect(answer()).toMatchObject({ say: [{ key: 'phrases.again' }, {}] })
  })
})
