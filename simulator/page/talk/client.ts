/** The page's way to its server. */
import type { Complaint, Outcome, Setup, TalkRequest } from '../../web/protocol'

/** Whether something went wrong on the way or in the skill. */
export const isComplaint = (answer: unknown): answer is Complaint =>
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
    throw new Error('The server does not answer. Start it again with npm start, and go on here.')
  }
  if (isComplaint(answer)) throw new Error(answer.complaint)
  return answer
}

/** What the page begins with. */
export const readSetup = async (): Promise<Setup> => (await ask('/setup')) as Setup

/** What became of the steps of a talk after `from`. */
export const sendTalk = async (talk: TalkRequest): Promise<readonly Outcome[]> =>
  (await ask('/talk', talk)) as readonly Outcome[]

/** A golden transcript of what is said in a locale. */
export const readTranscript = async (locale: string, said: readonly string[]): Promise<string> =>
  (await ask('/transcript', { locale, said })) as string
