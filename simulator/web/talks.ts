/** The talks of the page's tabs. The page holds a talk's steps; what is kept here can be made again from them. */
import { z } from 'zod'
import { turnOf } from '../actions'
import { moodOf } from '../listening/moods'
import { UsageError } from '../locale'
import { messageOf } from '../message'
import { openSkill, type Skill } from '../openSkill'
import { readAct } from '../transcript'
import { viewports, type Viewport, type ViewportId } from '../viewports'
import { perform } from './acts'
import { fileOf } from './files'
import { isTestAct } from './testActs'
import type { Outcome, Step, TalkRequest } from './protocol'

/** A talk of more steps than this is no talk any more. */
const mostSteps = 500

const step = z.strictObject({ locale: z.string(), said: z.string().max(2000) })
const talkRequest = z.strictObject({
  talk: z.string().min(1).max(64),
  device: z.string(),
  mood: z.string(),
  steps: z.array(step).min(1).max(mostSteps),
  from: z.int().min(0),
})

interface Talk {
  readonly device: string
  readonly mood: string
  readonly done: Step[]
  skill?: Skill
}

/** A browser with more tabs than this loses its oldest device; the next turn makes it again. */
const mostTalks = 64

const isViewport = (device: string): device is ViewportId => Object.hasOwn(viewports, device)
/** A device without a screen. */
const speaker = 'speaker'

function viewportOf(device: string): Viewport | undefined {
  if (device === speaker) return undefined
  if (isViewport(device)) return viewports[device]
  throw new UsageError(`no device ${device}: there are ${[...Object.keys(viewports), speaker].join(' ')}`)
}

const same = (a: Step | undefined, b: Step | undefined): boolean => a?.locale === b?.locale && a?.said === b?.said

/** Whether a talk has come as far as a request says, and no further. */
const goesOn = ({ done, device, mood }: Talk, request: TalkRequest): boolean =>
  device === request.device &&
  mood === request.mood &&
  done.length === request.from &&
  done.every((one, at) => same(one, request.steps[at]))

const open = ({ device, mood }: Talk, locale: string): Skill =>
  openSkill(locale, { screen: viewportOf(device), mood: moodOf(mood) })

async function take(talk: Talk, { locale, said }: Step): Promise<Outcome> {
  const before = talk.done.at(-1)?.locale
  const skill = talk.skill && before === locale ? talk.skill : open(talk, locale)
  talk.skill = skill
  const exchange = await perform(skill, said)
  const { request, response, ms, understood } = exchange
  const turn = turnOf(isTestAct(said) ? said : readAct(said), exchange, skill.answer())
  const file = fileOf(turn.from, locale)
  const { confidence = 1, exact = true, runnerUp } = understood ?? {}
  return {
    turn,
    ...(understood && { understood: { confidence, exact, runnerUp } }),
    ...(file !== undefined && { file }),
    request,
    response,
    ms,
  }
}

/** Keeps the talks; requests are answered one after the other, as they come. */
export function createTalks(): (raw: unknown) => Promise<Outcome[]> {
  const talks = new Map<string, Talk>()
  let last: Promise<unknown> = Promise.resolve()

  const talkOf = (request: TalkRequest): Talk => {
    const known = talks.get(request.talk)
    const talk = known && goesOn(known, request) ? known : { device: request.device, mood: request.mood, done: [] }
    talks.delete(request.talk)
    talks.set(request.talk, talk)
    const [oldest] = talks.keys()
    if (talks.size > mostTalks && oldest !== undefined) talks.delete(oldest)
    return talk
  }

  const answer = async (raw: unknown): Promise<Outcome[]> => {
    const request = talkRequest.parse(raw)
    const talk = talkOf(request)
    const outcomes: Outcome[] = []
    for (const [at, one] of request.steps.entries()) {
      if (at < talk.done.length) continue
      const outcome = await take(talk, one).catch((error: unknown) => ({ complaint: messageOf(error) }))
      talk.done.push(one)
      if (at >= request.from) outcomes.push(outcome)
    }
    return outcomes
  }

  return (raw) => {
    const answered = last.then(() => answer(raw))
    last = answered.catch(() => undefined)
    return answered
  }
}
