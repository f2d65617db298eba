/** Checks the drafts: what is there must be right, what is missing is counted. */
import { drafts } from '../shared/drafts'
import { gatherAll } from '../shared/problems'
import { describeProgress, progressOf } from './progress'

/** A page on each draft; throws what is wrong in any of them. */
export const draftReport = (shown: number): string =>
  gatherAll(drafts, (language) => describeProgress(language, progressOf(language), shown))
    .flat()
    .join('\n')
