/** Where facts come from. No words live here. */

/** Where facts come from, and when we last held them against it. */
export const sources = {
  article: { kind: 'article', reviewed: '2026-11' },
  authorities: { kind: 'public health authorities', reviewed: '2026-11' },
} as const satisfies Record<string, { kind: string; reviewed: string }>

/** A source of facts. */
export type SourceId = keyof typeof sources
