import { renderingIn, type Rendering } from './screen'
import { reportOf, type Entry } from '../talk/steps'

/** The last document that a talk shows; the device's home screen where a session has ended without one. */
export function renderingOf(entries: readonly Entry[]): Rendering | undefined {
  let shown: Rendering | undefined
  for (const { outcome } of entries) {
    const report = reportOf(outcome)
    const next = report && renderingIn(report.response)
    if (next || report?.turn.open !== true) shown = next
  }
  return shown
}
