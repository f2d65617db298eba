/** The session as it comes back from Alexa: what does not fit the schema, such as an older version's, is dropped whole. */
import { safeParse } from 'valibot'
import { newSession, sessionSchema } from '../conversation/talk/session'
import type { Session } from '../conversation/talk/session'

/** The session in Alexa's attributes, or a new one where they hold none of ours. */
export function readSession(attributes: unknown): Session {
  try {
    const { success, output } = safeParse(sessionSchema, attributes, { abortEarly: true })
    return success ? output : newSession()
  } catch {
    // so deep that it cannot be walked through
    return newSession()
  }
}
