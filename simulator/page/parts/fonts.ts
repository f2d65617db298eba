/** Whether this machine has a font for a language: where it has none, all letters look the same. */
const letters: Readonly<Record<string, readonly [string, string, packages: string]>> = {
  ja: ['筋', '目', 'fonts-noto-cjk'],
  ar: ['ع', 'م', 'fonts-noto-core'],
  hi: ['म', 'क', 'fonts-noto-core'],
}

function drawn(letter: string): string {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 24
  const pen = canvas.getContext('2d')
  if (!pen) return letter
  pen.font = '20px sans-serif'
  pen.fillText(letter, 2, 20)
  return canvas.toDataURL()
}

/** What to say where this machine cannot show a language. */
export function fontNote(locale: string): string {
  const found = letters[locale.split('-')[0] ?? '']
  if (!found || drawn(found[0]) !== drawn(found[1])) return ''
  return `This machine has no font for this language: install one, such as ${found[2]}.`
}
