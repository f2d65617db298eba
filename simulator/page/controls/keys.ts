/** Shortcuts, and the page's help, which lists them. */
import { toField } from './composer'
import { element } from '../parts/dom'
import { sayAgain } from './voice'

/** Makes the shortcuts work; none of them takes a letter from a text field. */
export function startKeys(does: { launch: () => void; listen: () => void; quiet: () => void }): void {
  const help = element('help-text', HTMLDialogElement)
  element('help', HTMLButtonElement).addEventListener('click', () => {
    help.showModal()
  })
  const withAlt: Readonly<Record<string, () => void>> = { KeyN: does.launch, KeyM: does.listen, KeyR: sayAgain }
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey
    const work = event.altKey && !event.ctrlKey ? withAlt[event.code] : undefined
    if (event.key === 'Escape') does.quiet()
    else if (work) work()
    else if (event.key === '/' && !typing) toField()
    else {
      // who types while nothing is there to take it, means the field
      if (/^[\p{L}\p{N}]$/u.test(event.key) && plain && !typing && !help.open) toField()
      return
    }
    if (event.key !== 'Escape') event.preventDefault()
  })
}
