/** The session as it comes back from Alexa: what does not fit the schema, such as an older version's, is dropped whole. */
import { newSession } from '../conversation/talk/session'
import type { Session } from '../conversation/talk/session'
import { parseSession } from '../conversation/talk/sessionSchema'

/** The session in Alexa's attributes, or a new one where they hold none of ours. */
export function readSession(attributes: unknown): Session {
  if (isEmpty(attributes)) return newSession()
  try {
    return parseSession(attributes) ?? newSession()
  } catch {
    // so deep that it cannot be walked through
    return newSession()
  }
}

/** A session that begins has nothing to be read. */
const isEmpty = (attributes: unknown): boolean =>
  typeof attributes !== 'object' || attributes === null || Object.keys(attributes).length === 0
