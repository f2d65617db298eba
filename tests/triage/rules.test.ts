import { advise, isAnswered, merge, nextQuestion, plainAnswers } from '../../lambda/triage/rules'
import { levels, onsets, signs, spreads, type Level, type SignId } from '../../lambda/knowledge/signs'
import { questions, type Answers, type QuestionId } from '../../lambda/conversation/turn'

const rank = (answers: Answers): number => levels.indexOf(advise(answers).level)
const level = (answers: Answers): Level => advise(answers).level

describe('the rules, case by case', () => {
  const cases: readonly [string, Answers, Level][] = [
    ['nothing told', {}, 'home'],
    ['three days, one place, nothing else', { danger: 'no', symptom: 'none', duration: 3, spread: 'one' }, 'home'],
    ['thirteen days', { duration: 13 }, 'home'],
    ['two weeks', { duration: 14 }, 'doctor'],
    ['three weeks', { duration: 21 }, 'doctor'],
    ['for ages', { duration: 'long' }, 'doctor'],
    ['several places', { spread: 'several' }, 'doctor'],
    ['still there despite more sleep', { signs: ['despite-changes'] }, 'doctor'],
    ['numbness that came slowly', { signs: ['numbness'], onset: 'gradual' }, 'doctor'],
    ['numbness, nobody knows how it began', { signs: ['numbness'], onset: 'unknown' }, 'prompt'],
    ['sudden numbness beside the twitch', { signs: ['numbness'], onset: 'sudden' }, 'prompt'],
    ['sudden weakness beside the twitch', { signs: ['weakness'], onset: 'sudden' }, 'prompt'],
    ['sudden trouble seeing', { signs: ['vision'], onset: 'sudden' }, 'emergency'],
    ['sudden trouble walking', { signs: ['walking'], onset: 'sudden' }, 'emergency'],
    ['trouble breathing', { signs: ['breathing'] }, 'emergency'],
    ['weakness of one side', { signs: ['one-side'] }, 'emergency'],
    ['not knowing whether there is danger', { danger: 'unknown' }, 'prompt'],
    ['not knowing how long', { danger: 'no', symptom: 'none', duration: 'unknown', spread: 'one' }, 'doctor'],
    ['danger beside the mildest answers', { signs: ['face-droop'], duration: 1, spread: 'one' }, 'emergency'],
  ]
  test.each(cases)('%s', (_, answers, expected) => {
    expect(level(answers)).toBe(expected)
  })
})

/** Every combination of answers, with no sign, any one sign, and any two. */
function* combinations(): Generator<Answers> {
  const ids = Object.keys(signs).filter((id) => id !== 'none') as SignId[]
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b): SignId[] => [a, b]))
  const lists: (SignId[] | undefined)[] = [undefined, ...ids.map((id) => [id]), ...pairs]
  for (const list of lists)
    for (const danger of [undefined, 'no', 'unknown'] as const)
      for (const onset of [undefined, ...onsets, 'unknown'] as const)
        for (const duration of [undefined, 0, 13, 14, 400, 'short', 'long', 'unknown'] as const)
          for (const spread of [undefined, ...spreads, 'unknown'] as const)
            yield {
              ...(list && { signs: list }),
              ...(danger && { danger }),
              ...(onset && { onset }),
              ...(duration !== undefined && { duration }),
              ...(spread && { spread }),
            }
}

describe('the two laws, over all combinations', () => {
  const ids = Object.keys(signs).filter((id) => id !== 'none') as SignId[]

  test('one more sign never lowers the advice', () => {
    const broken: unknown[] = []
    for (const answers of combinations()) {
      if ((answers.signs ?? []).length > 1) continue
      const before = rank(answers)
      for (const sign of ids) if (rank(merge(answers, { signs: [sign] })) < before) broken.push({ answers, sign })
      if (rank({ ...answers, spread: 'several' }) < rank({ ...answers, spread: 'one' })) broken.push({ answers })
      if (rank({ ...answers, duration: 'long' }) < rank({ ...answers, duration: 'short' })) broken.push({ answers })
      if (rank({ ...answers, onset: 'sudden' }) < rank({ ...answers, onset: 'gradual' })) broken.push({ answers })
    }
    expect(broken).toEqual([])
  })

  test('not knowing never counts as not having', () => {
    const broken: unknown[] = []
    for (const answers of combinations()) {
      if (rank({ ...answers, spread: 'unknown' }) < rank({ ...answers, spread: 'one' })) broken.push({ answers })
      if (rank({ ...answers, duration: 'unknown' }) < rank({ ...answers, duration: 'short' })) broken.push({ answers })
      if (rank({ ...answers, onset: 'unknown' }) < rank({ ...answers, onset: 'gradual' })) broken.push({ answers })
      if (rank({ ...answers, danger: 'unknown' }) < rank({ ...answers, danger: 'no' })) broken.push({ answers })
      if (rank({ ...answers, symptom: 'unknown' }) < rank({ ...answers, symptom: 'none' })) broken.push({ answers })
      // how it began says something only beside another sign
      const onset = answers.signs && answers.onset
      const unsure = [answers.danger, onset, answers.duration, answers.spread].includes('unknown')
      if (unsure && level(answers) === 'home') broken.push({ answers })
    }
    expect(broken).toEqual([])
  })
})

/** Every way through the dialog from what was told at first, as the answers given in turn. */
function* ways(
  answers: Answers,
  asked: readonly QuestionId[] = [],
): Generator<{ asked: readonly QuestionId[]; answers: Answers }> {
  const question = nextQuestion(answers)
  if (!question) {
    yield { asked, answers }
    return
  }
  const told =
    question === 'symptom' ? (['numbness', 'vision', 'pain'] as const).map((sign) => ({ signs: [sign] })) : []
  for (const answer of [...Object.values(plainAnswers[question]), ...told]) {
    yield* ways(merge(answers, answer), [...asked, question])
  }
}

describe('the dialog, over all its ways', () => {
  const starts: readonly [string, Answers][] = [
    ['from nothing', {}],
    ['after three weeks were told', { duration: 21 }],
    ['after three days were told', { duration: 3 }],
    ['after numbness was told', { signs: ['numbness'] }],
    ['after a sudden start was told', { onset: 'sudden' }],
    ['after several places were told', { spread: 'several' }],
    ['after no other sign was told', { symptom: 'none' }],
  ]
  test.each(starts)('%s: at most four questions, none twice, none that was answered, worst first', (_, start) => {
    for (const { asked } of ways(start)) {
      expect(asked.length).toBeLessThanOrEqual(4)
      expect(new Set(asked).size).toBe(asked.length)
      expect(asked.filter((question) => isAnswered(start, question))).toEqual([])
      expect([...asked].sort((a, b) => questions.indexOf(a) - questions.indexOf(b))).toEqual(asked)
    }
  })

  test('it stops only when no answer could change the advice', () => {
    for (const { answers } of ways({})) {
      const now = level(answers)
      if (now === 'emergency') continue
      for (const question of questions.filter((one) => !isAnswered(answers, one))) {
        for (const more of Object.values(plainAnswers[question])) expect(level(merge(answers, more))).toBe(now)
      }
    }
  })

  test('twitching that goes on despite changes is no sign of the body: those are still asked for', () => {
    expect(nextQuestion({ danger: 'no', signs: ['despite-changes'] })).toBe('symptom')
    expect(nextQuestion({ danger: 'no', signs: ['despite-changes', 'other'] })).toBe('onset')
  })

  test('whoever has a sign of an emergency is told so at once', () => {
    for (const sign of Object.keys(signs) as SignId[]) {
      if (signs[sign].always === 'emergency') expect(nextQuestion({ signs: [sign] })).toBeUndefined()
    }
  })
})
