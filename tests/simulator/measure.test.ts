import { crossValidate } from '../../simulator/measure/folds'
import { page } from '../../simulator/measure/page'
import { checkRefusals, checkSentences, checkTheft, sentenceFile } from '../../simulator/measure/sentences'
import { createListener } from '../../simulator/understanding/listen'
import { english } from '../fixtures/bakerySkill'

const { model, vocabulary } = english
const listener = createListener(model, vocabulary)
const sentences = (rows: unknown) => checkSentences(listener, sentenceFile.parse(rows))

test.each([
  ['its intent and its slots', { AskPrice: [{ say: 'how much is the rye', loaf: 'rye' }] }, 1],
  ['slots that are not named', { AskPrice: [{ say: 'how much is the rye' }] }, 1],
  ['a plain sentence', { AskHours: ['when do you open'] }, 1],
  ['one of several ids', { AskPrice: [{ say: 'how much is the rye', loaf: ['bun', 'rye'] }] }, 1],
  ['words of no known value', { AskPrice: [{ say: 'what does a focaccia cost', loaf: '?' }] }, 1],
  ['any value', { AskPrice: [{ say: 'what does a focaccia cost', loaf: '*' }] }, 1],
  ['another intent that is as right', { Order: [{ say: 'when do you open', also: ['AskHours'] }] }, 1],
  ['a slot that was asked for', { AskPrice: [{ say: 'pumpernickel', asked: 'AskPrice.loaf', loaf: 'rye' }] }, 1],
  ['not another intent', { Order: [{ say: 'when do you open' }] }, 0],
  ['not another value', { AskPrice: [{ say: 'how much is the rye', loaf: 'bun' }] }, 0],
  ['not an empty slot', { AskPrice: [{ say: 'how much is your bread', loaf: '*' }] }, 0],
])('a test sentence is right with %s', (_, rows, right) => {
  expect(sentences(rows).right).toBe(right)
})

test('a miss tells what was expected and what was heard', () => {
  const [miss] = sentences({ Order: [{ say: 'when do you open', loaf: ['rye', 'bun'] }] }).misses
  expect(miss).toEqual({ say: 'when do you open', expected: 'Order loaf=rye|bun', heard: 'AskHours 1.00' })
})

test('every sample reaches its own intent and slots', () => {
  expect(checkTheft(listener).misses).toEqual([])
})

test('everything measured stands on one page', async () => {
  const folds = crossValidate(model, vocabulary, (_, sample) => sample)
  const samples = { AskPrice: 7 }
  const refusals = await checkRefusals(['sing a song'], () => Promise.resolve({ refused: false, heard: 'AskHours' }))
  const shown = page({
    locale: 'en-US',
    trained: 1,
    samples,
    sentences: sentences({}),
    refusals,
    theft: checkTheft(listener),
    folds,
    templates: folds,
  })
  expect(folds.of).toBe([...model.intents.values()].flatMap((intent) => intent.samples).length)
  expect(shown).toMatch(/Sentences not covered that are refused +0\/1 +0\.0%\n +✗ sing a song/)
  expect(shown).toMatch(/AskPrice +7 +7 /)
})
