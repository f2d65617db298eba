/** Languages that are half done: what is missing in them is counted, and not refused. */
import { isCollection, isMap, isPair, isScalar, isSeq, type Document } from 'yaml'
import { isShipped, type Language, languages } from '../../lambda/contract'

/** The languages that are half done. */
export const drafts: readonly Language[] = (Object.keys(languages) as Language[]).filter(
  (language) => !isShipped(language),
)

const draftFile = /^(?:lambda\/content|interactionModels)\/(\w+)\/|\/custom\/(\w+)-\w+\.json$/

/** Whether a file is one of a draft. */
export function isDraft(file: string): boolean {
  const [, content, model] = draftFile.exec(file) ?? []
  return drafts.some((language) => language === (content ?? model))
}

/** Takes the empty entries out of a document: a laid-out file has one for everything that is still to be written. */
export function dropEmpty(document: Document): void {
  if (isEmpty(document.contents)) document.contents = null
}

/** Whether a node holds nothing, once what is empty in it was taken out. */
function isEmpty(node: unknown): boolean {
  if (node === null || (isScalar(node) && node.value === null)) return true
  if (!isCollection(node)) return false
  if (isMap(node)) node.items = node.items.filter((pair) => !(isPair(pair) && isEmpty(pair.value)))
  else if (isSeq(node)) node.items = node.items.filter((item) => !isEmpty(item))
  return node.items.length === 0
}
