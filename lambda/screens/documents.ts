/** The APL documents: one for each kind of screen and each way of reading. */
import { idsOf } from '../knowledge/idsOf'
import { column, of, only, row, text, wrapped } from './apl'
import type { Component, Json, Side } from './apl'
import { asks, bodyOf, bodyText, buttons, drawn, ground, layouts, page } from './parts'
import { drawings, resources, styles } from './theme'
import { inVersion } from './version'

/** An APL document. */
export type Document = Readonly<Record<string, Json>>

const home = (side: Side): Component =>
  page(side, [text(of('text'), 's', { paddingBottom: '@gap' }), buttons(side, 'tiles', 'tile')], { foot: [asks] })

const answer = (side: Side): Component => page(side, bodyText)

const group = (side: Side, name: string): Component =>
  column([text(of(`${name}Title`), 'small', { paddingBottom: '@gap', color: '@accent' }), buttons(side, name)], {
    paddingBottom: '@gap',
  })

const causes = (side: Side): Component => page(side, [group(side, 'buttons'), group(side, 'others')], { foot: [asks] })

const half = (name: string, more: Record<string, Json>): Component => ({
  type: 'Frame',
  backgroundColor: '@raised',
  borderColor: '@edge',
  borderWidth: 2,
  borderRadius: 24,
  ...more,
  item: column(
    [
      text(of(`${name}Title`), 'label', { color: '@accent', fontWeight: '700', paddingBottom: '@gap' }),
      column([], { data: of(name), item: text('${data}', 's', { paddingBottom: '@gap' }) }),
    ],
    { padding: '@gap', paddingLeft: '@gap', paddingRight: '@gap', paddingTop: '@gap', width: '100%' },
  ),
})

const compare = (side: Side): Component =>
  page(side, [
    only(
      'wide',
      row(side, [half('twitch', { width: '49%' }), half('spasm', { width: '49%' })], {
        justifyContent: 'spaceBetween',
      }),
    ),
    only('narrow', column([half('twitch', { width: '100%' }), half('spasm', { width: '100%', spacing: '@gap' })])),
  ])

/** A swipe is the spoken "next" or "previous": the answer shows the tip that is told. */
const swiped = (step: 1 | -1, intent: string): Json => ({
  type: 'SendEvent',
  when: `\${event.source.value == payload.screen.tip + ${step}}`,
  arguments: [intent],
})

const pager = (size: Record<string, Json>): Component => ({
  type: 'Pager',
  ...size,
  width: '100%',
  navigation: 'normal',
  initialPage: of('tip'),
  accessibilityLabel: of('title'),
  onPageChanged: [swiped(1, 'AMAZON.NextIntent'), swiped(-1, 'AMAZON.PreviousIntent')],
  data: of('tips'),
  item: column(bodyOf('${data}'), { width: '100%', height: '100%', justifyContent: 'center' }),
})

const tips = (side: Side): Component =>
  page(side, [pager({ height: '10%', grow: 1, shrink: 1 })], { still: true, round: [pager({ height: '270dp' })] })

/** How far the questions have come. */
const progress = (side: Side): Component =>
  wrapped(
    side,
    'steps',
    { type: 'Frame', width: '@mark', height: 10, borderRadius: 5, backgroundColor: '${data ? @accent : @edge}' },
    { wrap: 'noWrap' },
  )

const question = (side: Side): Component =>
  page(side, [column([progress(side)], { paddingBottom: '@gap', alignItems: 'stretch' }), ...bodyText], {
    foot: [buttons(side, 'buttons', 'tile', '33.3%')],
  })

const shape = (level: 'home' | 'doctor' | 'prompt'): Component => ({
  ...drawn(level, '@shape', `@${level}`),
  when: `\${payload.screen.level == '${level}'}`,
})
const shapes = [shape('home'), shape('doctor'), shape('prompt')]

const advice = (side: Side): Component =>
  page(side, [
    only(
      'wide',
      row(side, [...shapes, column(bodyText, { grow: 1, shrink: 1, paddingLeft: '@pad', paddingRight: '@pad' })], {
        alignItems: 'center',
      }),
    ),
    only('narrow', column([...shapes, ...bodyText], { alignItems: 'center' })),
  ])

const emergency = (): Component => {
  const white = { color: '#ffffff', textAlign: 'center' }
  return column(
    [
      ground('@alarm'),
      text(of('title'), 'title', white),
      text(of('number'), 'title', { ...white, fontSize: '@number', fontWeight: '900', lineHeight: 1.1 }),
      text(of('text'), 'm', { ...white, paddingLeft: '@pad', paddingRight: '@pad' }),
    ],
    { width: '100%', height: '100%', justifyContent: 'center', alignItems: 'center' },
  )
}

const pages = { home, answer, causes, compare, tips, question, advice, emergency }

/** A kind of screen. */
export type ScreenKind = keyof typeof pages

/** The kinds of screens. */
export const screenKinds = idsOf(pages)

/** The document of a screen in a version of APL; without imports, so that nothing is fetched to show it. */
export const documentOf = (kind: ScreenKind, side: Side, version: string): Document => ({
  type: 'APL',
  version,
  resources: resources(side !== 'ltr'),
  styles,
  graphics: drawings,
  ...(kind !== 'emergency' && { layouts: inVersion(version, layouts) }),
  mainTemplate: {
    parameters: ['payload'],
    items: [inVersion(version, { ...pages[kind](side), ...(side === 'rtl' && { layoutDirection: 'RTL' }) })],
  },
})
