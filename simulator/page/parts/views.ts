import { setPressed } from './dom'

/** On a narrow window the conversation and what stands behind it share a place. */
export function startViews(draw: () => void): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-view]')]
  const show = (view: string): void => {
    document.body.dataset['shows'] = view
    for (const one of buttons) setPressed(one, one.dataset['view'] === view)
  }
  for (const one of buttons)
    one.addEventListener('click', () => {
      show(one.dataset['view'] ?? 'talk')
      draw()
    })
  show('talk')
}
