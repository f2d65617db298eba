/** The clipboard, also where the page has no https and the browser's own way is closed. */
import { made } from './dom'

function copyBySelection(text: string): boolean {
  const area = made('textarea', text, { class: 'unseen', 'aria-hidden': 'true' })
  document.body.append(area)
  area.select()
  // no other way works on a page without https
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const copied = document.execCommand('copy')
  area.remove()
  return copied
}

/** Copies a text, and says whether it could. */
export async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text)
    return 'Copied.'
  } catch {
    return copyBySelection(text) ? 'Copied.' : 'This browser does not let the page copy.'
  }
}
