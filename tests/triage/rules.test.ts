import { levels, onsets, signs, spreads, type Level, type SignId } from '../../lambda/knowledge/signs'
import { advise, isAnswered, nextQuestion, plainAnswers } from '../../lambda/triage/rules'
import { mergeTold, nothingTold, type Duration, type Told } from '../../lambda/triage/told'
import { questions, type QuestionId } from '../../lambda/knowledge/doctorQuestions'

const tell = (part: Partial<Told>): Told => ({ ...nothingTold, ...part })
const level = (part: Partial<Told>): Level => advise(tell(part)).level
const days = (count: number): Duration => ({ days: count, count, unit: 'day' })

describe('the rules, case by case', () => {
  const cases: readonly [string, Partial<Told>, Level][] = [
    ['nothing told', {}, 'home'],
    ['three days, one place, nothing else', { answered: { symptom: 'no' }, duration: days(3), spread: 'one' }, 'home'],
    ['thirteen days', { duration: days(13) }, 'home'],
    ['two weeks', { duration: days(14) }, 'doctor'],
    ['three weeks', { duration: days(21) }, 'doctor'],
    ['for ages', { duration: 'long' }, 'doctor'],
    ['several places', { spread: 'several' }, 'doctor'],
    ['still there although something was changed', { despite: true }, 'doctor'],
    ['numbness that came slowly', { signs: ['numbness'], onset: 'gradual' }, 'doctor'],
    ['numbness, not asked yet how it began', { signs: ['numbness'] }, 'doctor'],
    ['numbness, nobody knows how it began', { signs: ['numbness'], onset: 'unknown' }, 'prompt'],
    ['sudden numbness beside the twitch', { signs: ['numbness'], onset: 'sudden' }, 'prompt'],
    ['sudden weakness beside the twitch', { signs: ['weakness'], onset: 'sudden' }, 'prompt'],
    ['sudden trouble seeing', { signs: ['vision'], onset: 'sudden' }, 'emergency'],
    ['sudden trouble walking', { signs: ['walking'], onset: 'sudden' }, 'emergency'],
    ['trouble breathing', { signs: ['breathing'] }, 'emergency'],
    ['weakness of one side', { signs: ['one-side'] }, 'emergency'],
    ['not knowing whether breathing is hard', { answered: { 'danger-breathing': 'unknown' } }, 'prompt'],
    ['not knowing whether the face droops', { answered: { 'danger-face': 'unknown' } }, 'prompt'],
    ['not knowing how long', { duration: 'unknown', spread: 'one' }, 'doctor'],
    ['danger beside the mildest answers', { signs: ['face-droop'], duration: days(1), spread: 'one' }, 'emergency'],
    ['a sudden twitch with nothing else', { onset: 'sudden', answered: { symptom: 'no' } }, 'home'],
  ]
  test.each(cases)('%s', (_, told, expected) => {
    expect(level(told)).toBe(expected)
  })
})

const ids = (Object.keys(signs) as SignId[]).filter((id) => id !== 'none')
const rank = (told: Told): number => levels.indexOf(advise(told).level)

/** Every combination of answers, with no sign and any one sign. */
function* combinations(): Generator<Told> {
  for (const sign of [undefined, ...ids])
    for (const danger of [undefined, 'no', 'unknown'] as const)
      for (const symptom of [undefined, 'no', 'unknown'] as const)
        for (const onset of [undefined, ...onsets, 'unknown'] as const)
          for (const duration of [undefined, days(0), days(13), days(14), 'short', 'long', 'unknown'] as const)
            for (const spread of [undefined, ...spreads, 'unknown'] as const)
              yield tell({
                signs: sign ? [sign] : [],
                answered: {
                  ...(danger && { 'danger-breathing': danger, 'danger-face': danger }),
                  ...(symptom && { symptom }),
                },
                ...(onset && { onset }),
                ...(duration !== undefined && { duration }),
                ...(spread && { spread }),
              })
}

test('one more sign never lowers the advice, over all combinations', () => {
  const lowered: unknown[] = []
  for (const told of combinations())
    for (const sign of ids) if (rank(mergeTold(told, tell({ signs: [sign] }))) < rank(told)) lowered.push([told, sign])
  expect(lowered).toEqual([])
})

test('no finding told later lowers the advice, over all combinations', () => {
  const findings: Partial<Told>[] = [
    { spread: 'several' },
    { duration: 'long' },
    { despite: true },
    { onset: 'sudden' },
  ]
  const lowered: unknown[] = []
  for (const told of combinations())
    for (const finding of findings) if (rank(mergeTold(told, tell(finding))) < rank(told)) lowered.push([told, finding])
  expect(lowered).toEqual([])
})

test('not knowing is not not having: an unknown answer is never below a no', () => {
  const below: unknown[] = []
  for (const question of questions) {
    const { no, unsure } = plainAnswers[question]
    for (const sign of [[], ['numbness'], ['vision']] as const) {
      const base = tell({ signs: sign })
      if (rank(mergeTold(base, tell(unsure))) < rank(mergeTold(base, tell(no)))) below.push([question, sign])
    }
  }
  expect(below).toEqual([])
})

describe('the order of the questions', () => {
  const walk = (answers: Partial<Record<QuestionId, 'yes' | 'no' | 'unsure'>>, start: Partial<Told> = {}): string[] => {
    const asked: string[] = []
    let told = tell(start)
    for (let next = nextQuestion(told); next !== undefined; next = nextQuestion(told)) {
      asked.push(next)
      told = mergeTold(told, tell(plainAnswers[next][answers[next] ?? 'no']))
    }
    return [...asked, advise(told).level]
  }
  test('worst first; how it began is asked only where there is another sign', () => {
    expect(walk({})).toEqual(['danger-breathing', 'danger-face', 'symptom', 'duration', 'spread', 'home'])
    expect(walk({ symptom: 'yes' })).toEqual(['danger-breathing', 'danger-face', 'symptom', 'onset', 'doctor'])
    expect(walk({ symptom: 'yes', onset: 'yes' })).toEqual([
      'danger-breathing',
      'danger-face',
      'symptom',
      'onset',
      'prompt',
    ])
  })
  test('no to the danger questions skips no other question', () => {
    expect(walk({ 'danger-breathing': 'no', 'danger-face': 'no' })).toContain('symptom')
  })
  test('danger ends the questions at once', () => {
    expect(walk({ 'danger-face': 'yes' })).toEqual(['danger-breathing', 'danger-face', 'emergency'])
  })
  test('what was told is not asked', () => {
    const told = walk({}, { duration: days(3), spread: 'one' })
    expect(told).toEqual(['danger-breathing', 'danger-face', 'symptom', 'home'])
  })
  test('after three weeks, what could be more urgent is still asked', () => {
    expect(walk({ symptom: 'yes', onset: 'yes' }, { duration: days(21) })).toEqual([
      'danger-breathing',
      'danger-face',
      'symptom',
      'onset',
      'prompt',
    ])
  })
})

test('a sign told answers the question for signs, and none of the danger questions', () => {
  const told = tell({ signs: ['tingling'] })
  expect(questions.filter((question) => isAnswered(told, question))).toEqual(['symptom'])
})
