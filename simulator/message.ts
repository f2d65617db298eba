/** What an error says, in one text: of a schema's issues, each with its path. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (!('issues' in error) || !Array.isArray(error.issues)) return error.message
  return error.issues
    .map(({ path, message }: { path: PropertyKey[]; message: string }) => `${path.join('.')}: ${message}`)
    .join('; ')
}
