import { z } from 'zod'
import { type Problem, refuse } from '../shared/problems'

/** Alexa's regions, each with the AWS region that serves it. */
export const regions = { NA: 'us-east-1', EU: 'eu-west-1', FE: 'us-west-2' } as const satisfies Record<string, string>

/** One of Alexa's regions. */
export type Region = keyof typeof regions

/** What only the one who deploys knows: docs/deploying.md says where each comes from. */
export type Settings = {
  /** The https address under which the pages of `dist/pages` stand. */
  pages: string
  /** Who answers for the skill, by name. */
  publisher: string
  /** Where that publisher is reached: an email address, or an https address. */
  contact: string
  /** The functions (or https addresses) that answer, where `ask deploy` does not fill them in. */
  endpoints: { readonly [R in Region]?: string }
}

/** What stands in the committed manifest: plainly nobody's. */
export const unset: Settings = {
  pages: 'https://pages-url-is-not-set.invalid',
  publisher: '(PUBLISHER is not set)',
  contact: 'https://contact-is-not-set.invalid',
  endpoints: {},
}

const https = z.url({ protocol: /^https$/, hostname: /\.(?!invalid$)[a-z0-9-]+$/i })
const endpoint = z.union([https, z.string().regex(/^arn:aws[\w-]*:lambda:[\w-]+:\d{12}:function:[\w:-]+$/)])

const wanted = {
  PAGES_URL: { schema: https, is: 'the https address under which dist/pages will stand' },
  PUBLISHER: { schema: z.string().trim().min(2), is: 'the name of the person or company that answers for the skill' },
  CONTACT: { schema: z.union([z.email(), https]), is: 'an email address or https address of the publisher' },
} as const

/** The settings from the environment; refuses what is missing or wrong, each in a line that says what it must be. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const problems: Problem[] = Object.entries(wanted).flatMap(([key, { schema, is }]) => {
    const value = env[key]?.trim() ?? ''
    if (value === '') return [{ file: 'environment', key, message: `is not set: give it ${is}` }]
    return schema.safeParse(value).success ? [] : [{ file: 'environment', key, message: `is not ${is}` }]
  })
  const endpoints: Partial<Record<Region, string>> = {}
  for (const region of Object.keys(regions) as Region[]) {
    const key = `ENDPOINT_${region}`
    const value = env[key]?.trim() ?? ''
    if (value === '') continue
    if (endpoint.safeParse(value).success) endpoints[region] = value
    else problems.push({ file: 'environment', key, message: 'is neither the ARN of a function nor an https address' })
  }
  refuse(problems)
  const text = (key: keyof typeof wanted): string => env[key]?.trim() ?? ''
  return {
    pages: text('PAGES_URL').replace(/\/+$/, ''),
    publisher: text('PUBLISHER'),
    contact: text('CONTACT'),
    endpoints,
  }
}
