/** Answers questions about the skill itself, and about where its knowledge comes from. */
import type { PhraseId } from '../../knowledge/contentKeys'
import { sources } from '../../knowledge/sources'
import type { Form } from '../../knowledge/forms'
import { askElse, say } from '../talk/say'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'

/** Questions about the skill itself; each has a line of its own. */
const ofItself = {
  privacy: 'privacy',
  'are-you-a-doctor': 'are-you-a-doctor',
  'diagnose-me': 'diagnose-me',
  'what-to-tell': 'what-to-tell',
} as const satisfies { readonly [F in Form]?: PhraseId }

/** Whether a question is about the skill itself. */
export const isOfItself = (form: Form): form is keyof typeof ofItself => Object.hasOwn(ofItself, form)

/** The answer to a question about the skill itself. */
export const aboutSkill = (session: Session, form: keyof typeof ofItself): Draft => ({
  kind: 'answer',
  from: `phrases#${ofItself[form]}`,
  facts: [],
  say: [say(`phrases.${ofItself[form]}`)],
  ask: askElse(session),
})

/** Where the knowledge comes from. */
export function whoSaysSo(session: Session): Draft {
  const emergency = session.advised === 'emergency' || session.advised === 'prompt'
  const id = emergency ? 'source.authorities' : 'source.article'
  const { reviewed } = emergency ? sources.authorities : sources.article
  return {
    kind: 'answer',
    from: `phrases#${id}`,
    facts: [],
    say: [say(`phrases.${id}`, 0, { reviewed: { month: reviewed } })],
    ask: askElse(session),
  }
}
