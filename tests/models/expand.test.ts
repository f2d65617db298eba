import fc from 'fast-check'
import { expand, fold, soundOf } from '../../tools/models/expand'
import { TemplateError } from '../../tools/models/template'

describe('a template stands for', () => {
  test.each<[string, string, string[]]>([
    ['itself', 'tell me more', ['tell me more']],
    ['each alternative', '(why|how come) so', ['why so', 'how come so']],
    ['with and without what is optional', 'tell [me] more', ['tell me more', 'tell more']],
    ['either of optional alternatives, or none', 'go [on|further]', ['go on', 'go further', 'go']],
    ['the product of its parts', '(a|b) (c|d)', ['a c', 'a d', 'b c', 'b d']],
    [
      'what is nested',
      '[please [do]] (tell|give (me|us)) it',
      [
        'please do tell it',
        'please do give me it',
        'please do give us it',
        'please tell it',
        'please give me it',
        'please give us it',
        'tell it',
        'give me it',
        'give us it',
      ],
    ],
    ['endings of a word', 'twitch[es|ing]', ['twitches', 'twitching', 'twitch']],
    ['its slots as they are', 'my {place} (hurts|aches)', ['my {place} hurts', 'my {place} aches']],
    ['single spaces', '  a   [b]  c ', ['a b c', 'a c']],
    ['each sample once', '(a|a) [b|b]', ['a b', 'a']],
    ['nothing less than a word', '[a]', ['a']],
    ['words of any script', '(لماذا|ليش) {place}', ['لماذا {place}', 'ليش {place}']],
  ])('%s', (_, template, samples) => {
    expect(expand(template)).toEqual(samples)
  })
})

describe('a template is refused at the column where', () => {
  test.each<[string, string, number, RegExp]>([
    ['a bracket is never closed', 'why (a|b', 5, /never closed/],
    ['an inner bracket is never closed', 'why (a [b)', 10, /closed by/],
    ['a bracket was never opened', 'why a)', 6, /never opened/],
    ['a brace was never opened', 'why a}', 6, /never opened/],
    ['a slot is never closed', 'my {place', 4, /never closed/],
    ['a slot has no name', 'my {}', 4, /no name/],
    ['a slot has a digit', 'my {place2}', 4, /no name/],
    ['a bar stands alone', 'a | b', 3, /between brackets/],
    ['an alternative is empty', 'so (a|) b', 4, /alternative is empty/],
    ['a bracket is empty', 'so [] b', 4, /alternative is empty/],
    ['there are far too many samples', '(a|b)'.repeat(8), 1, /makes 256 samples/],
  ])('%s', (_, template, column, message) => {
    const thrown = (() => {
      try {
        return expand(template)
      } catch (error) {
        return error
      }
    })()
    expect(thrown).toBeInstanceOf(TemplateError)
    expect(thrown).toMatchObject({ column, message: expect.stringMatching(message) as string })
  })
})

describe('laws of expansion', () => {
  const word = fc.constantFrom('why', 'does', 'it', 'jump', 'मेरी', 'なぜ', 'عضلة', '{place}')
  const { template } = fc.letrec<{ template: string; part: string }>((tie) => ({
    template: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
    part: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      word,
      fc.array(tie('template'), { minLength: 1, maxLength: 3 }).map((options) => `(${options.join('|')})`),
      fc.array(tie('template'), { minLength: 1, maxLength: 2 }).map((options) => `[${options.join('|')}]`),
    ),
  }))
  const samplesOf = (text: string) => {
    try {
      return expand(text)
    } catch (error) {
      fc.pre(!(error instanceof TemplateError && /^makes/.test(error.message)))
      throw error
    }
  }

  test('no sample is empty, said twice, badly spaced, or outside the alphabet', () => {
    fc.assert(
      fc.property(template, (text) => {
        const samples = samplesOf(text)
        expect(new Set(samples).size).toBe(samples.length)
        for (const sample of samples) {
          expect(sample).toMatch(/^[\p{L}\p{M}{}]+( [\p{L}\p{M}{}]+)*$/u)
        }
      }),
    )
  })

  test('the same template always gives the same samples', () => {
    fc.assert(
      fc.property(template, (text) => {
        expect(samplesOf(text)).toEqual(samplesOf(text))
      }),
    )
  })
})

test('samples are the same whatever their case and spaces', () => {
  expect(fold('  Warum  zuckt mein {place} ')).toBe(fold('warum zuckt mein {place}'))
})

test.each([
  ['hiragana and katakana', 'ピクピクする', 'ぴくぴくする', true],
  ['with spaces between words, in Japanese', '{place} が ぴくぴくする', '{place}がぴくぴくする', true],
  ['with spaces between words, elsewhere', 'eye lid', 'eyelid', false],
  ['another word', 'why does it twitch', 'why does it jump', false],
])('sound alike: %s', (_, one, other, alike) => {
  expect(soundOf(one) === soundOf(other)).toBe(alike)
})
