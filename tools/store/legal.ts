import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Problem, refuse } from '../shared/problems'
import { readYaml } from '../shared/yaml'
import { root } from '../shared/files'

const text = z.string().trim().min(1)
const page = z.strictObject({
  title: text,
  lead: text,
  sections: z.array(z.strictObject({ heading: text, text: z.array(text).min(1) })).min(1),
})
const schema = z.strictObject({
  updated: z.iso.date('is no date: write it as year-month-day, between quotes'),
  labels: z.strictObject({ updated: text, languages: text }),
  privacy: page,
  terms: page,
})

/** The legal pages of a language. */
export type Legal = z.infer<typeof schema>

/** One page of them. */
export type LegalPage = Legal['privacy']

/** Where a language's legal pages are written. */
export const legalFile = (language: string): string => `lambda/content/${language}/legal.yaml`

/** What stands for the publisher, and must be named on each page. */
const fillers = ['publisher', 'contact'] as const

/** Reads a language's legal pages; a language that ships must have them. */
export function readLegal(language: string): Legal {
  const file = legalFile(language)
  const path = join(root, file)
  if (!existsSync(path)) {
    refuse([
      { file, key: '(file)', message: `is missing, and ${language} ships: write the privacy policy and the terms` },
    ])
  }
  return parseLegal(file, readFileSync(path, 'utf8'))
}

/** Reads legal pages from their text; throws every mistake with its line. */
export function parseLegal(file: string, yaml: string): Legal {
  const { value, problem } = readYaml(file, yaml, schema)
  refuse([
    ...(value.labels.updated.includes('{date}') ? [] : [problem(['labels', 'updated'], 'does not name {date}')]),
    ...(['privacy', 'terms'] as const).flatMap((name) => placeholders(value[name], name, problem)),
  ])
  return value
}

type Locate = (path: readonly (string | number)[], message: string) => Problem

function placeholders({ title, lead, sections }: LegalPage, name: string, problem: Locate): Problem[] {
  const texts = [title, lead, ...sections.flatMap(({ heading, text: paragraphs }) => [heading, ...paragraphs])]
  const found = texts.flatMap((words) => [...words.matchAll(/\{(.*?)\}/g)].map(([, filler = '']) => filler))
  const known: readonly string[] = fillers
  return [
    ...found.filter((filler) => !known.includes(filler)).map((filler) => problem([name], `knows no {${filler}}`)),
    ...known.filter((filler) => !found.includes(filler)).map((filler) => problem([name], `does not name {${filler}}`)),
  ]
}
