/** What was measured, as Markdown. */
import type { Measured, Sentences, Tally } from './measure'
import type { About } from './rows'

const share = (right: number, of: number): string =>
  of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} % (${String(right)}/${String(of)})`

const sum = (tallies: readonly Tally[], of: (tally: Tally) => number): number =>
  tallies.reduce((all, tally) => all + of(tally), 0)

const classes = ['fact', 'doctor', 'emergency', 'out'] as const

/** The first score, and who wrote the set: a set that was learnt from no longer measures anything but loss. */
const aboutCells = (about: About | 'seen'): readonly string[] =>
  about === 'seen'
    ? ['none: seen while it was built', 'the project']
    : [`${about.first}${about.worked ? ', worked on since' : ''}`, `${about.authors}, ${about.date}`]

function sentenceRow(language: string, { name, about, classes: found }: Sentences): string {
  const all = [...found.values()]
  const right = classes.map((one) => share(found.get(one)?.right ?? 0, found.get(one)?.of ?? 0))
  const dangers = `${String(sum(all, ({ missed }) => missed))} / ${String(sum(all, ({ asked }) => asked))}`
  const alarms = String(sum(all, (tally) => tally['false-alarm']))
  return `| ${[language, name, ...right, dangers, alarms, ...aboutCells(about)].join(' | ')} |`
}

const percent = (value: number): string => `${(100 * value).toFixed(0)} %`

const withoutSets = (measured: readonly Measured[]): readonly string[] => {
  const lacking = measured.filter(({ sentences }) => sentences.every(({ about }) => about === 'seen'))
  return lacking.length > 0
    ? [`No set was written to measure: ${lacking.map(({ language }) => language).join(', ')}.`, '']
    : []
}

/** The tables of all languages, with the date. */
export function report(measured: readonly Measured[], facts: readonly string[], told: ReadonlySet<string>): string {
  const of = (some: ReadonlySet<string>) =>
    `${String(facts.filter((fact) => some.has(fact)).length)} of ${String(facts.length)}`
  const spoken = new Set(measured.flatMap((one) => [...one.facts]))
  const locales = measured.flatMap((one) => one.locales)
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.version}, in the simulator's literal mood. Languages: ${measured.map(({ language }) => language).join(', ')}; locales: ${String(locales.length)}, ${locales.join(', ')}. Facts that some line of English speaks: ${of(told)}; that were spoken in these replies: ${of(spoken)}.`,
    '',
    '### Sentences',
    '',
    '| | set | fact | doctor | emergency | not covered | dangers missed / asked about | false alarms | first score | written by |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...measured.flatMap(({ language, sentences }) => sentences.map((set) => sentenceRow(language, set))),
    '',
    ...withoutSets(measured),
    '### Talks',
    '',
    '| | set | talks right | checks right | advice too low | no advice | first score | written by |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...measured.flatMap(({ language, talks }) =>
      talks.map(
        (set) =>
          `| ${language} | ${set.name} | ${share(set.talksRight, set.talks)} | ${share(set.checksRight, set.checks)} | ${String(set.under)} | ${String(set.noAdvice)} | ${aboutCells(set.about).join(' | ')} |`,
      ),
    ),
    '',
    '### Speech, in the replies of the talks',
    '',
    '| | replies | end in an offer | lines repeated | words before the question: mean, most | school grade |',
    '| --- | --- | --- | --- | --- | --- |',
    ...measured.map(
      ({ language, speech: { turns, offers, repeated, words, grade } }) =>
        `| ${language} | ${String(turns)} | ${percent(offers)} | ${String(repeated)} | ${words.mean.toFixed(1)}, ${String(words.most)} | ${grade?.toFixed(1) ?? '–'} |`,
    ),
    '',
    '### Delivery',
    '',
    'Sentences that get the same reply when their words arrive whole in the open slot:',
    '',
    ...measured.map(({ language, delivery }) => `- ${language}: ${share(delivery.same, delivery.of)}`),
  ].join('\n')
}
