/** Words to be said: a key of the content, which of its wordings, and what fills its placeholders. */
import type { ContentKey, Placeholder } from '../../knowledge/contentKeys'

/** What fills a placeholder: a number, another line, a month to be named, or a number to call in the locale. */
export type Value = number | Line | { month: string } | { call: 'emergency' | 'crisis' }

/** Words to be said. `count` chooses a plural form. */
export type Line = {
  key: ContentKey
  nth?: number
  count?: number
  values?: { readonly [P in Placeholder]?: Value }
}

/** Stands for the number to call in the listener's locale. */
export const emergencyNumber = { call: 'emergency' } as const
