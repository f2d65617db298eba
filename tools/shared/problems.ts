import { isDraft } from './drafts'

/** One thing wrong in a file that people write: where it stands, and what to do about it. */
export type Problem = {
  file: string
  line?: number
  column?: number
  key: string
  message: string
  /** Something that is not done yet, rather than wrong: a draft may have it. */
  unfinished?: true
}

/** Everything that was found wrong at once, so that a translator can correct a file in one go. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const lines = [...new Set(problems.map(describe))]
    super(lines.join('\n'))
    this.problems = problems
  }
}

/** A problem as one line: `file:line:column key: what to do`. */
export function describe({ file, line, column, key, message }: Problem): string {
  return `${[file, line, column].filter((part) => part !== undefined).join(':')} ${key}: ${message}`
}

/** Without what a draft may have: what is not done yet. */
export const refused = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ file, unfinished }) => !(unfinished && isDraft(file)))

/** Throws what was found, if anything was; what is unfinished in a draft does not count. */
export function refuse(problems: readonly Problem[]): void {
  const found = refused(problems)
  if (found.length > 0) throw new ProblemError(found)
}

/** What several tasks give, once each of them was tried: everything that is wrong with any of them is thrown at once. */
export function gatherAll<T, R>(all: readonly T[], task: (one: T) => R): R[] {
  const problems: Problem[] = []
  const results = all.flatMap((one) => {
    try {
      return [task(one)]
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      problems.push(...error.problems)
      return []
    }
  })
  if (problems.length > 0) throw new ProblemError(problems)
  return results
}
