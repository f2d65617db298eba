/** A piece of a template; an optional part is a choice with an empty alternative. */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'slot'; name: string }
  | { kind: 'list'; name: string; column: number }
  | { kind: 'choice'; options: Part[][] }

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
const names = { '{': /^\{([^{}]*)\}/, '<': /^<([^<>]*)>/ } as const
const slotName = /^[A-Za-z_]+$/
const listName = /^[\p{L}\p{M}_-]+$/u

/** Reads a template: `(a|b)` and `[optional]`, nested as you like, `{slot}` and `<list>`. */
export function parseTemplate(template: string): Part[] {
  let at = 0

  function alternatives(opened?: { bracket: '(' | '['; at: number }): Part[][] {
    const options: Part[][] = [[]]
    let current: Part[] = []
    options[0] = current
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
      } else if (char === '{' || char === '<') {
        current.push(named(char))
      } else if (char === '}' || char === '>') {
        throw new TemplateError(`“${char}” was never opened`, at + 1)
      } else {
        const text = /^[^()[\]{}<>|]+/.exec(template.slice(at))?.[0] ?? char
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

  function named(bracket: '{' | '<'): Part {
    const found = names[bracket].exec(template.slice(at))
    const name = found?.[1]
    if (found === null || name === undefined) throw new TemplateError(`“${bracket}” is never closed`, at + 1)
    if (!(bracket === '{' ? slotName : listName).test(name)) {
      throw new TemplateError(`“${found[0]}” is no name: letters and underscores only`, at + 1)
    }
    const column = at + 1
    at += found[0].length
    return bracket === '{' ? { kind: 'slot', name } : { kind: 'list', name, column }
  }

  return alternatives()[0] ?? []
}
