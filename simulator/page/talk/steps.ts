/** The steps of a talk: kept for a reload, and carried by a link. */
import type { Outcome, Step, TurnReport } from '../../web/protocol'
import { isComplaint } from './client'

/** A step, and what became of it. */
export interface Entry {
  readonly step: Step
  readonly outcome: Outcome
}

const key = 'talk'

const isStep = (one: unknown): one is Step =>
  typeof one === 'object' &&
  one !== null &&
  typeof Reflect.get(one, 'said') === 'string' &&
  typeof Reflect.get(one, 'locale') === 'string'

/** The steps that this tab had before a reload. */
export function keptSteps(): readonly Step[] {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isStep) : []
  } catch {
    return []
  }
}

/** Keeps the steps for a reload. */
export const keepSteps = (steps: readonly Step[]): void => {
  window.sessionStorage.setItem(key, JSON.stringify(steps))
}

const inLocale = /^\(locale ([\w-]+)\)$/

/** Steps as a link carries them: words and acts, and a mark where the language changes. */
export function linkOf(steps: readonly Step[], usual: string): readonly string[] {
  let locale = usual
  return steps.flatMap((step) => {
    const mark = step.locale === locale ? [] : [`(locale ${step.locale})`]
    locale = step.locale
    return [...mark, step.said]
  })
}

/** The steps that a link carries. */
export function stepsOf(said: readonly string[], usual: string): readonly Step[] {
  let locale = usual
  return said.flatMap((one) => {
    const [, changed] = inLocale.exec(one) ?? []
    locale = changed ?? locale
    return changed === undefined ? [{ locale, said: one }] : []
  })
}

/** Something on the screen that can be pressed. */
export interface Pressable {
  readonly label: string
  readonly touch: readonly unknown[]
}

const isPressable = (one: unknown): one is Pressable => typeof one === 'object' && one !== null && 'touch' in one

/** What a screen's document is bound to. */
export function boundOf(datasources: object | undefined): Readonly<Record<string, unknown>> {
  const screen: unknown = Reflect.get(datasources ?? {}, 'screen')
  return typeof screen === 'object' && screen !== null ? { ...screen } : {}
}

/** What can be pressed on a screen. */
export const pressablesOf = (datasources: object | undefined): readonly Pressable[] =>
  Object.values(boundOf(datasources)).flat().filter(isPressable)

const names: Readonly<Record<string, string>> = {
  '(launch)': '(opens the skill)',
  '(silence)': '(says nothing)',
  '(end)': '(ends the session)',
  '(break)': '(the skill breaks)',
  '(nameless)': '(opens it on a device without a language)',
}

/** A step as the transcript shows it; a touch is told by the label of what was pressed. */
export function shownAs({ said }: Step, pressable: readonly Pressable[]): string {
  const [, touched] = /^\(touch (.*)\)$/.exec(said) ?? []
  if (touched === undefined) return names[said] ?? said
  const found = pressable.find(({ touch }) => JSON.stringify(touch) === touched)
  return `(touch) ${found?.label ?? touched}`
}

/** The turn of an outcome, unless it failed. */
export const reportOf = (outcome: Outcome | undefined): TurnReport | undefined =>
  outcome === undefined || isComplaint(outcome) ? undefined : outcome
