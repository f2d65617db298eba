/** From a reply to its screen: which document, and what is bound to it. */
import { languages, locales } from '../contract'
import type { Reply } from '../conversation/talk/turn'
import type { Words } from '../words'
import type { Json, Side } from './apl'
import { documentOf } from './documents'
import type { Document, ScreenKind } from './documents'
import { makers } from './data'
import { isBefore, versionFor } from './version'

/** A screen as a device renders it: its document, and what is bound to `payload`. */
export type Screen = { document: Document; datasources: { screen: Readonly<Record<string, Json>> } }

const homes: readonly string[] = ['phrases#welcome', 'phrases#home', 'phrases#help.general']
const listsCauses: readonly string[] = [
  'topics/everyday-causes#list-causes',
  'topics/less-common-causes#list-rare-causes',
  'topics/twitch#cause',
]
const tellsTips = (from: string): boolean => from.startsWith('tips#') || from === 'phrases#tip.none'

/** Which screen belongs to a reply; none to a goodbye. */
export function kindOf({ kind, from, session }: Reply): ScreenKind | undefined {
  if (kind === 'end') return undefined
  if (kind === 'emergency' || kind === 'advice') return kind
  if (session.checking && session.pending?.kind === 'question') return 'question'
  if (homes.includes(from)) return 'home'
  if (session.tip !== undefined && tellsTips(from)) return 'tips'
  if (from === 'topics/twitch-or-spasm#compare') return 'compare'
  return listsCauses.includes(from) ? 'causes' : 'answer'
}

/** From this version of APL on a device turns a screen that reads right to left by itself. */
const firstToTurn = '1.7'

const sideOf = ({ locale }: Words, version: string): Side => {
  if (languages[locales[locale].language].direction === 'ltr') return 'ltr'
  return isBefore(version, firstToTurn) ? 'turned' : 'rtl'
}

/** The screen of a reply, for a device whose APL is of a version; none where that is less than 1.0. */
export function screenFor(reply: Reply, words: Words, runtime: string): Screen | undefined {
  const kind = kindOf(reply)
  const version = versionFor(runtime)
  if (!kind || version === undefined) return undefined
  const side = sideOf(words, version)
  return { document: documentOf(kind, side, version), datasources: { screen: makers[kind](reply, words, side) } }
}
