/** One thing wrong in a file that people write: where it stands, and what to do about it. */
export type Problem = { file: string; line?: number; column?: number; key: string; message: string }

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

/** Throws what was found, if anything was. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemError(problems)
}
