/** The conversations of the page's tabs: each has a device of its own, and nothing is kept on disk. */
import { z } from 'zod'
import { act, element, turnOf } from '../actions'
import type { Exchange } from '../device'
import { UsageError } from '../locale'
import { openSkill, type Skill } from '../openSkill'
import { viewports, type Viewport, type ViewportId } from '../viewports'
import type { Told } from './protocol'

const wish = z.strictObject({
  talk: z.string().min(1).max(64),
  locale: z.string(),
  device: z.string(),
  /** A listener's turn, or something that only a simulator can do. */
  do: z.union([element, z.enum(['end', 'break', 'nameless'])]),
})
type Wish = z.output<typeof wish>

interface Talk {
  readonly locale: string
  readonly device: string
  readonly skill: Skill
}

/** The listener is learnt when the welcome has been sent, in milliseconds after it: while somebody reads. */
const whileReading = 200

/** A browser with more tabs than this loses its oldest conversation. */
const mostTalks = 64

const isViewport = (device: string): device is ViewportId => Object.hasOwn(viewports, device)
/** A device without a screen. */
const speaker = 'speaker'

function viewportOf(device: string): Viewport | undefined {
  if (device === speaker) return undefined
  if (isViewport(device)) return viewports[device]
  throw new UsageError(`no device ${device}: there are ${[...Object.keys(viewports), speaker].join(' ')}`)
}

function does({ device, breakNext }: Skill, what: Wish['do']): Promise<Exchange> {
  if (what === 'end') return device.end()
  if (what === 'nameless') return device.launch({ nameless: true })
  if (what !== 'break') return act(device, what)
  breakNext()
  return device.launch()
}

/** Keeps the conversations; turns are taken one after the other, as they come. */
export function createTalks(): (raw: unknown) => Promise<Told> {
  const talks = new Map<string, Talk>()
  let turn: Promise<unknown> = Promise.resolve()

  const talkOf = ({ talk, locale, device }: Wish): Talk => {
    const open = talks.get(talk)
    const same = open?.locale === locale && open.device === device
    const found = same ? open : { locale, device, skill: openSkill(locale, { screen: viewportOf(device) }) }
    if (!same) setTimeout(found.skill.learn, whileReading).unref()
    talks.delete(talk)
    talks.set(talk, found)
    const [oldest] = talks.keys()
    if (talks.size > mostTalks && oldest !== undefined) talks.delete(oldest)
    return found
  }

  const take = async (raw: unknown): Promise<Told> => {
    const asked = wish.parse(raw)
    const { skill } = talkOf(asked)
    const exchange = await does(skill, asked.do)
    const { request, response, ms, understood } = exchange
    const heard = typeof asked.do === 'string' ? asked.do : asked.do
    return {
      turn: turnOf(heard, exchange, skill.answer()),
      ...(understood && {
        understood: {
          confidence: understood.confidence,
          exact: understood.exact,
          runnerUp: understood.runnerUp,
        },
      }),
      request,
      response,
      ms,
    }
  }

  return (raw) => {
    const taken = turn.then(() => take(raw))
    turn = taken.catch(() => undefined)
    return taken
  }
}
