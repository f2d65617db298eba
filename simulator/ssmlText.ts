const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

/** What is heard of SSML, as plain text: tags are gone, a `sub` is said by its alias, a break is a space. */
export function heardOf(ssml: string): string {
  return ssml
    .replace(
      /<sub\s+alias\s*=\s*(?:"([^"]*)"|'([^']*)')\s*>.*?<\/sub>/gs,
      (_, double?: string, single?: string) => double ?? single ?? '',
    )
    .replace(/<(?:break|p|s|\/p|\/s)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,!?;:](?:\s|$))/g, '')
    .trim()
}
