/** A piece of a template; an optional part is a choice with an empty alternative. */
export type Part =
  { kind: 'text'; text: string } | { kind: 'slot'; name: string } | { kind: 'choice'; options: Part[][] }

/** A template that cannot be read, with the column (from 1) at which it goes wrong. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  readonly column: number

  constructor(message: string, column: number) {
    super(message)
    this.column = column
  }
}

const closing = { '(': ')', '[': ']' } as const
const slotName = /^[A-Za-z_]+$/

/** Reads a template: `(a|b)` and `[optional]`, nested as you like, and `{slot}`. */
export function parseTemplate(template: string): Part[] {
  let at = 0

  function alternatives(opened?: { bracket: '(' | '['; at: number }): Part[][] {
    let current: Part[] = []
    const options: Part[][] = [current]
    for (;;) {
      const char = template[at]
      if (char === undefined) {
        if (opened) throw new TemplateError(`“${opened.bracket}” is never closed`, opened.at + 1)
        return options
      }
      if (char === '(' || char === '[') {
        current.push(choice(char))
      } else if (char === ')' || char === ']') {
        if (!opened) throw new TemplateError(`“${char}” was never opened`, at + 1)
        if (closing[opened.bracket] !== char) {
          throw new TemplateError(`“${opened.bracket}” is closed by “${char}”`, at + 1)
        }
        at += 1
        return options
      } else if (char === '|') {
        if (!opened) throw new TemplateError('“|” stands only between brackets: write (this|that)', at + 1)
        at += 1
        current = []
        options.push(current)
      } else if (char === '{') {
        current.push(slot())
      } else if (char === '}') {
        throw new TemplateError('“}” was never opened', at + 1)
      } else {
        const text = /^[^()[\]{}|]+/.exec(template.slice(at))?.[0] ?? char
        current.push({ kind: 'text', text })
        at += text.length
      }
    }
  }

  function choice(bracket: '(' | '['): Part {
    const opened = { bracket, at }
    at += 1
    const options = alternatives(opened)
    const empty = options.some((option) => option.every((part) => part.kind === 'text' && part.text.trim() === ''))
    if (empty) {
      throw new TemplateError('an alternative is empty: write [this] for a part that may be left out', opened.at + 1)
    }
    return { kind: 'choice', options: bracket === '[' ? [...options, []] : options }
  }

  function slot(): Part {
    const [whole, name] = /^\{([^{}]*)\}/.exec(template.slice(at)) ?? []
    if (whole === undefined || name === undefined) throw new TemplateError('“{” is never closed', at + 1)
    if (!slotName.test(name)) throw new TemplateError(`“${whole}” is no name: letters and underscores only`, at + 1)
    at += whole.length
    return { kind: 'slot', name }
  }

  return alternatives()[0] ?? []
}
