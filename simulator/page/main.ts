/** The page: a device that shows and speaks, a conversation, and what stands behind it. */
import { messageOf } from '../message'
import type { LocaleOffer, Setup } from '../web/protocol'
import { showBehind } from './parts/behind'
import { keepChoices, readChoices, saidInAddress, type Choices } from './talk/choices'
import { suggest } from './parts/chips'
import { readSetup } from './talk/client'
import { goOn, putBack, setLanguage, showHeard, startComposer } from './controls/composer'
import { element, flash, setPressed } from './parts/dom'
import { startEar, type Ear } from './controls/ear'
import { fontNote } from './parts/fonts'
import { startKeys } from './controls/keys'
import { fillLists, listNames, selects } from './parts/lists'
import { followServer } from './parts/live'
import { copyLink, copyTalk, save } from './controls/share'
import { renderingOf } from './parts/shown'
import { drawStage, followWindow } from './parts/stage'
import { keptSteps, reportOf, stepsOf, type Entry } from './talk/steps'
import { createTalk, type Talk } from './talk/talk'
import { takeBack, writeAll, writeAnswer, writeAsked } from './parts/transcript'
import { startViews } from './parts/views'
import { hush, speak, startVoice } from './controls/voice'

const theme = element('theme', HTMLButtonElement)
const complaint = element('complaint', HTMLElement)
const font = element('font', HTMLElement)
const moodDoes = element('mood-does', HTMLElement)

function complain(error: unknown): void {
  complaint.textContent = messageOf(error)
  complaint.hidden = false
}

function run(first: Setup): void {
  let setup = first
  let choices = readChoices(setup)
  const linked = saidInAddress()

  const offerOf = (locale: string): LocaleOffer | undefined => setup.locales.find(({ id }) => id === locale)
  const reader = {
    facts: () => setup.facts,
    languageName: (locale: string) => offerOf(locale)?.name ?? locale,
    chosen: ({ outcome }: Entry) => {
      const report = reportOf(outcome)
      if (report) showBehind(report, setup.facts)
    },
  }

  const take = (said: string): void => {
    complaint.hidden = true
    ear.clear()
    hush()
    void talk.take(said)
    goOn()
  }
  const draw = (): void => {
    const shown = { rendering: renderingOf(talk.entries), open: talk.open }
    drawStage(setup, choices, shown, (touch) => {
      take(`(touch ${JSON.stringify(touch)})`)
    }).catch(complain)
  }
  /** Shows the last turn everywhere but in the transcript. */
  const showLast = (): void => {
    const report = reportOf(talk.entries.at(-1)?.outcome)
    const offer = offerOf(choices.locale)
    for (const one of document.querySelectorAll<HTMLButtonElement>('[data-needs-session]')) one.disabled = !talk.open
    if (report && offer) suggest(report, offer, take)
    if (report) showBehind(report, setup.facts)
    draw()
  }
  const say = async (entry: Entry): Promise<void> => {
    const turn = reportOf(entry.outcome)?.turn
    if (!turn) return
    const whole = await speak(turn.speech, entry.step.locale)
    if (!ear.on) return
    if (!turn.open) ear.stop()
    else if (whole) ear.listen()
  }

  const talk: Talk = createTalk(() => choices, {
    asked: (step) => {
      writeAsked(step, talk.entries.at(-1), reader)
    },
    answered: (entry) => {
      writeAnswer(entry, reader)
      showLast()
      void say(entry)
    },
    restored: (entries, changed) => {
      writeAll(entries, changed, reader)
      showLast()
    },
    failed: (error, step) => {
      takeBack()
      complain(error)
      if (step && !step.said.startsWith('(')) putBack(step.said)
    },
  })
  const ear: Ear = startEar({ locale: () => choices.locale, hearing: showHeard, heard: take })

  /** Brings the page in line with the choices. */
  const follow = (): void => {
    const { locale, light, mood } = choices
    for (const name of listNames) selects[name].value = choices[name]
    setPressed(theme, light)
    document.getElementById('frame')?.classList.toggle('dark', !light)
    const direction = offerOf(locale)?.direction ?? 'ltr'
    setLanguage(locale, direction)
    selects.locale.dir = direction
    moodDoes.textContent = setup.moods.find(({ id }) => id === mood)?.does ?? ''
    element('one-shot', HTMLButtonElement).title = offerOf(locale)?.oneShot ?? ''
    font.textContent = fontNote(locale)
    keepChoices(choices)
  }
  const choose = (next: Partial<Choices>): void => {
    const before = choices
    choices = { ...choices, ...next }
    follow()
    if (choices.locale !== before.locale) take('(launch)')
    else if (choices.device !== before.device || choices.mood !== before.mood) void talk.again()
    else draw()
  }

  fillLists(setup)
  follow()
  startVoice()
  startComposer(() => talk.entries.map(({ step }) => step.said).filter((said) => !said.startsWith('(')), take)
  for (const name of listNames)
    selects[name].addEventListener('change', () => {
      choose({ [name]: selects[name].value })
    })
  theme.addEventListener('click', () => {
    choose({ light: !choices.light })
  })
  for (const id of ['new', 'reopen'])
    onPress(id, () => {
      take('(launch)')
    })
  const shared = element('shared', HTMLElement)
  const share = (id: string, work: () => Promise<string>): void => {
    onPress(id, () => {
      work().then((done) => {
        flash(shared, done, 8000)
      }, complain)
    })
  }
  share('copy', () => copyTalk(talk.entries))
  share('link', () => copyLink(talk.entries, choices))
  share('save', () => save(talk.entries))
  for (const one of document.querySelectorAll<HTMLElement>('[data-act]'))
    one.addEventListener('click', () => {
      const act = one.dataset['act'] ?? ''
      take(act === 'one-shot' ? (offerOf(choices.locale)?.oneShot ?? '') : act)
    })
  startKeys({
    launch: () => {
      take('(launch)')
    },
    listen: ear.toggle,
    quiet: () => {
      hush()
      ear.stop()
    },
  })
  startViews(draw)
  followWindow(() => choices.locale, draw)
  followServer(() => {
    void readSetup().then((next) => {
      setup = next
      return talk.again()
    }, complain)
  })
  const begin = (linked: readonly string[]): void => {
    const steps = linked.length > 0 ? stepsOf(linked, choices.locale) : keptSteps()
    keepChoices({ ...choices, locale: steps.at(-1)?.locale ?? choices.locale })
    choices = readChoices(setup)
    follow()
    if (steps.length > 0) void talk.again(steps)
    else take('(launch)')
  }
  window.addEventListener('hashchange', () => {
    const before = choices
    choices = readChoices(setup)
    const linked = saidInAddress()
    if (linked.length > 0) {
      begin(linked)
      return
    }
    const next = choices
    choices = before
    choose(next)
  })
  begin(linked)
}

const onPress = (id: string, work: () => void): void => {
  element(id, HTMLButtonElement).addEventListener('click', work)
}

readSetup().then(run).catch(complain)
