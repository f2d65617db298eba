import { prepare } from '../../lambda/understanding/lexicon/prepare'
import { spot } from '../../lambda/understanding/spotting/spot'
import { encode } from '../../tools/lexicon/index/encode'
import { numberAnew } from '../../tools/lexicon/index/number'
import { compileTiny, tiny } from './tiny'

const classes = {
  face: ['face', '<mouth>'],
  mouth: ['mouth', 'lip', 'corner of my mouth'],
  droop: ['droop', 'hang down'],
}

const finds = (pattern: string, text: string): boolean => {
  const lexicon = tiny({
    values: { fillers: ['um', 'so', 'please'], maybe: { "'s": 'is' }, hedges: ['like', 'kind of'], breaks: ['but'] },
    classes,
    concepts: [
      { kind: 'place', id: 'arm', texts: ['arm'] },
      { kind: 'form', id: 'about', texts: [pattern] },
    ],
  })
  return spot(text, lexicon).all('form').length > 0
}

test.each([
  ['twitch', 'it is twitching', true],
  ['twitch', 'it is witching', false],
  ['"left"', 'he left', true],
  ['"left"', 'he leaves', false],
  ['fascicul*', 'fasciculations', true],
  ['*gram', 'a cardiogram', true],
  ['*gram', 'a grammar', false],
  ['my face', 'my face', true],
  ['my face', 'my whole face', false],
  ['my ... face', 'my whole left big face', true],
  ['my ... face', 'my whole left big ugly face', false],
  ['my ...4 face', 'my whole left big ugly face', true],
  ['my ... face', 'it is my. a face', false],
  ['my ... face', 'my but face', false],
  ['my ... but face', 'my big but face', true],
  ['my ...', 'my', true],
  ['my ... $', 'my big', true],
  ['my face ... [now]', 'my face, is big', true],
  ['my ... [face]', 'my. face', true],
  ['(my|the very) face', 'the very face', true],
  ['(my|the very) face', 'the face', false],
  ['my [whole] face', 'my face', true],
  ['my [whole|left side] face', 'my left side face', true],
  ['<face> ... <droop>', 'the corner of my mouth just hangs down', true],
  ['<place> hurts', 'my arm hurts', true],
  ['<place:arm> hurts', 'my arm hurts', true],
  ['<place:leg> hurts', 'my arm hurts', false],
  ['can !not move', 'can move', true],
  ['can !not move', 'can not move', false],
  ['face !(music|the music)', 'face the music', false],
  ['^ face', 'um so face it', true],
  ['^ face', 'my face', false],
  ['face $', 'my face please', true],
  ['face $', 'my face hurts', false],
  ['face is fine', "my face's fine", true],
  ['mum face', "my mum's face", true],
  ['my face', 'my like face', true],
  ['my face', 'my kind of like face', true],
  ['my face', 'my of face', false],
  ['face [is] fine', 'face is like fine', true],
  ['face (fine|good)', 'face kind of good', true],
  ['<face> <droop>', 'lip like hang kind of down', true],
  ['face $', 'face like', false],
  ['^ face', 'like face', false],
  ['feels like jelly', 'feels like jelly', true],
])('%s in "%s": %s', (pattern, text, expected) => {
  expect(finds(pattern, text)).toBe(expected)
})

test('a match of an exception cancels what it overlaps', () => {
  const lexicon = tiny({
    concepts: [
      { kind: 'sign', id: 'face-droop', texts: ['face ... drop'] },
      { kind: 'sign', id: 'face-droop', role: 'not', texts: ['face mask'] },
    ],
  })
  const signs = (text: string) =>
    spot(text, lexicon)
      .all('sign')
      .filter(({ role }) => role === 'is').length
  expect(signs('my face drops')).toBe(1)
  expect(signs('my face mask drops')).toBe(0)
})

test('the longest of two topics stands, and a twitch stands beside them', () => {
  const lexicon = tiny({
    concepts: [
      { kind: 'topic', id: 'twitch', texts: ['leg jump'] },
      { kind: 'topic', id: 'sleep', texts: ['sleep'] },
      { kind: 'uncovered', id: 'sleep-jerks', texts: ['leg jump ... sleep'] },
    ],
  })
  const { all } = spot('my leg jumps before sleep', lexicon)
  expect([...all('topic'), ...all('uncovered')].map(({ id }) => id)).toEqual(['twitch', 'sleep-jerks'])
})

test('characters match in Japanese, with gaps of six', () => {
  const lexicon = tiny({ language: 'ja', concepts: [{ kind: 'sign', id: 'speech', texts: ['呂律 ... 回らない'] }] })
  expect(spot('呂律がうまく回らない', lexicon).all('sign')).toHaveLength(1)
  expect(spot('呂律は良いので全然大丈夫回らない', lexicon).all('sign')).toHaveLength(0)
})

test.each([
  ['my (face', ') is missing'],
  ['my <nose> hurts', '<nose> is no class'],
  ['a || b', 'stands here without its beginning'],
  ['(a||b)', 'an alternative is empty'],
  ['...', 'holds no word'],
])('%s is refused', (pattern, message) => {
  const { problems } = compileTiny({ concepts: [{ kind: 'form', id: 'about', texts: [pattern] }] })
  expect(problems.map((problem) => problem.message).join()).toContain(message)
})

test('a class that uses itself is refused', () => {
  const { problems } = compileTiny({ classes: { one: ['<two>'], two: ['a <one>'] } })
  expect(problems.map(({ key }) => key)).toEqual(['one', 'two'])
})

test('a lexicon is the same after it was stored', () => {
  const { data } = compileTiny({
    values: { numbers: { 'a few': 3 } },
    classes,
    concepts: [
      {
        kind: 'sign',
        id: 'face-droop',
        texts: ['<face> ...5 (droop|!not (hang|fall) "down"|fascicul*) [a b] $', '^ <place:arm> (hang|fall)'],
      },
    ],
  })
  const lexicon = prepare(encode(data))
  const numbered = numberAnew(data)
  const patterns = numbered.concepts.flatMap((concept) => concept.patterns)
  expect(patterns.map((_, at) => lexicon.pattern(at).sequence)).toEqual(patterns)
  expect(numbered.shared.map((_, at) => lexicon.shared(at))).toEqual(numbered.shared)
  const all = numbered.words.map((_, at) => at)
  expect(numbered.classes.map((_, at) => lexicon.classFrom(at, all).length)).toEqual(
    numbered.classes.map(({ length }) => length),
  )
  for (const [at, sequences] of numbered.classes.entries())
    for (const sequence of sequences)
      expect(lexicon.classFrom(at, sequence.slice(0, 1) as number[])).toContainEqual(sequence)
  expect(numbered.words.map((word) => lexicon.numberOf(word))).toEqual(numbered.words.map((_, at) => at))
})
