/** The apologies in the bundle: a part of it that is read only when something broke. */
import bundled from 'virtual:apologies'
import type { Apologies } from './apologies'

/** What each locale says when something broke. */
export const bundledApologies = (): Apologies => bundled as Apologies
