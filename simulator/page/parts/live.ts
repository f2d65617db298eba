/** What the server tells of the skill on disk: that it was loaded anew, or why it could not be. */
import type { Live } from '../../web/protocol'
import { element } from './dom'

const note = element('live', HTMLElement)
const broken = element('broken', HTMLElement)

const notes: Readonly<Record<Live['state'], string>> = {
  ready: '',
  building: 'Loading your changes …',
  broken: 'The build has failed.',
}

function tell(live: Live): void {
  note.textContent = notes[live.state]
  broken.hidden = live.state !== 'broken'
  broken.replaceChildren()
  if (live.state !== 'broken') return
  const text = document.createElement('pre')
  text.textContent = live.text
  text.tabIndex = 0
  broken.append('The skill goes on as it was before. Correct this, and it is loaded again:', text)
}

/** Follows the server; `changed` is called whenever another version of the skill answers. */
export function followServer(changed: () => void): void {
  let version: string | undefined
  let page: string | undefined
  const source = new EventSource('/changes')
  source.onmessage = ({ data }) => {
    const live = JSON.parse(String(data)) as Live
    tell(live)
    page ??= live.page
    if (page !== live.page) {
      window.location.reload()
      return
    }
    const before = version
    version = live.version
    if (before !== undefined && before !== version) changed()
  }
  source.onerror = () => {
    note.textContent = 'The server is not running: npm start.'
  }
}
