/** Text as speech markup: nothing in it is taken for markup, and words are pronounced as the language says. */
import { toSsml } from '../../lambda/alexa/ssml'
import type { Content } from '../../lambda/words'

const pronounce: Content['pronounce'] = {
  ALS: { as: 'characters' },
  '911': { as: 'digits' },
  B12: { sub: 'B "twelve" & more' },
}

test.each<[string, string]>([
  ['plain words', 'plain words'],
  ['salt & <b>pepper</b>', 'salt &amp; &lt;b&gt;pepper&lt;/b&gt;'],
  ['half a \ud800 and a \u0007', 'half a   and a  '],
  ['ALS is rare', '<say-as interpret-as="characters">ALS</say-as> is rare'],
  ['Call 911 now', 'Call <say-as interpret-as="digits">911</say-as> now'],
  ['B12', '<sub alias="B &quot;twelve&quot; &amp; more">B12</sub>'],
  ['SALSA and 9112', 'SALSA and 9112'],
  ['ALSです', '<say-as interpret-as="characters">ALS</say-as>です'],
])('%j', (text, expected) => {
  expect(toSsml(text, pronounce)).toBe(expected)
})

test('a word with signs of a pattern in it stands for itself', () => {
  const odd: Content['pronounce'] = {
    'e.g.': { sub: 'for example' },
    'B-12': { sub: 'B twelve' },
    '(?': { as: 'characters' },
  }
  expect(toSsml('e.g. tea, or eggs', odd)).toBe('<sub alias="for example">e.g.</sub> tea, or eggs')
  expect(toSsml('B-12', odd)).toBe('<sub alias="B twelve">B-12</sub>')
})
