/**
 * A pattern that is made when a text first needs it. What knows every script's letters is written so: a new process
 * would look up all of Unicode for each such literal, whether it is used or not.
 */
export function pattern(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined
  return () => (made ??= new RegExp(source, flags))
}
