import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Turn } from '../../simulator/actions'
import { judge } from '../../simulator/measure/judge'
import { page } from '../../simulator/measure/page'
import { readRows, type Row } from '../../simulator/measure/rows'

const turn = (change: Partial<Turn>): Turn => ({
  heard: 'why',
  intent: 'OpenQuestion',
  slots: {},
  meaning: undefined,
  kind: 'answer',
  from: 'topics/sleep#cause',
  facts: ['sleep-tired'],
  speech: 'Because.',
  reprompt: 'Yes?',
  asks: 'offer',
  open: true,
  level: undefined,
  ...change,
})

test.each<[string, Omit<Row, 'q'>, Partial<Turn>, string]>([
  ['any answer', { expect: 'fact' }, {}, 'right'],
  ['an answer with one of its facts', { expect: 'fact', any_of: ['sleep-eyelid', 'sleep-tired'] }, {}, 'right'],
  ['an answer without its facts', { expect: 'fact', any_of: ['sleep-eyelid'] }, {}, 'wrong'],
  ['an answer on its topic', { expect: 'fact', topics: ['caffeine', 'sleep'] }, {}, 'right'],
  ['an answer on another topic', { expect: 'fact', topics: ['caffeine'] }, {}, 'wrong'],
  ['no answer', { expect: 'fact' }, { kind: 'unknown' }, 'wrong'],
  ['a danger that is called one', { expect: 'emergency' }, { kind: 'emergency' }, 'right'],
  ['a danger that is asked about', { expect: 'emergency' }, { kind: 'question', asks: 'danger-face' }, 'asked'],
  ['a danger that is answered', { expect: 'emergency' }, {}, 'missed'],
  ['an alarm without danger', { expect: 'out' }, { kind: 'emergency' }, 'false-alarm'],
  ['an advice', { expect: 'doctor' }, { kind: 'advice', level: 'doctor' }, 'right'],
  ['an advice to wait', { expect: 'doctor' }, { kind: 'advice', level: 'home', facts: [] }, 'wrong'],
  ['a question of the dialog', { expect: 'doctor' }, { kind: 'question', asks: 'onset', facts: [] }, 'right'],
  ['an offer', { expect: 'doctor' }, { asks: 'offer' }, 'wrong'],
  ['the rule itself', { expect: 'doctor' }, { facts: ['doctor-two-weeks'] }, 'right'],
  ['a refusal of what is not covered', { expect: 'out' }, { kind: 'unknown' }, 'right'],
  ['an answer to what is not covered', { expect: 'out' }, {}, 'wrong'],
])('%s (%j) is %4$s', (_, row, change, verdict) => {
  expect(judge({ q: 'why', ...row }, turn(change))).toBe(verdict)
})

test('a page counts by class and shows what is dangerous', () => {
  const rows = [
    { row: { q: 'why', expect: 'fact' }, turn: turn({}), verdict: 'right' },
    { row: { q: 'he fell down', expect: 'emergency' }, turn: turn({}), verdict: 'missed' },
    { row: { q: 'is it luck', expect: 'out' }, turn: turn({}), verdict: 'wrong' },
  ] as const
  expect(page(rows, false)).toMatch(/fact +1\/1 +100\.0 %/)
  expect(page(rows, false)).toContain('dangers missed: 1\n  emergency: he fell down')
  expect(page(rows, false)).not.toContain('is it luck')
  expect(page(rows, true)).toContain('out: is it luck')
})

describe('a set is read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rows-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  const written = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  test('as JSON lines, whatever else they hold', () => {
    const file = written(
      'a.jsonl',
      '{"q":"why","expect":"fact","any_of":["x"],"note":1}\n\n{"q":"help","expect":"out"}\n',
    )
    expect(readRows(file)).toEqual([
      { q: 'why', expect: 'fact', any_of: ['x'] },
      { q: 'help', expect: 'out' },
    ])
  })

  test('as YAML by what is expected', () => {
    const file = written('a.yaml', 'fact:\n  - why\n  - { q: is it coffee, topics: [caffeine] }\nout: [is it luck]\n')
    expect(readRows(file)).toEqual([
      { q: 'why', expect: 'fact' },
      { q: 'is it coffee', expect: 'fact', topics: ['caffeine'] },
      { q: 'is it luck', expect: 'out' },
    ])
  })

  test('and refused with its row', () => {
    expect(() => readRows(written('b.jsonl', '{"q":"why","expect":"fact"}\n{"q":"why","expect":"cause"}\n'))).toThrow(
      'b.jsonl row 2 expect:',
    )
  })
})
