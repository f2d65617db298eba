/** The page's way to its server. */
import type { Complaint, Setup, Told } from '../web/protocol'

/** What the page asks the device to do. */
export type Wish =
  string | { readonly touch: readonly unknown[] } | { readonly launch: true } | { readonly silence: true }

const isComplaint = (answer: unknown): answer is Complaint =>
  typeof answer === 'object' && answer !== null && 'complaint' in answer

async function ask(path: string, message?: object): Promise<unknown> {
  const sent = message && {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(message),
  }
  let answer: unknown
  try {
    answer = await (await fetch(path, sent)).json()
  } catch {
    throw new Error('The server does not answer: is it stopped? Start it again with npm start, and go on here.')
  }
  if (isComplaint(answer)) throw new Error(answer.complaint)
  return answer
}

/** What the page begins with. */
export const readSetup = async (): Promise<Setup> => (await ask('/setup')) as Setup

const talk = crypto.randomUUID()

/** One turn with a device of this tab's own. */
export const takeTurn = async (locale: string, device: string, wish: Wish): Promise<Told> =>
  (await ask('/turn', { talk, locale, device, do: wish })) as Told
