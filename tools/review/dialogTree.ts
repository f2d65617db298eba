/** The doctor's dialog drawn as a tree that a clinician can follow: each question, each answer, each advice. */
import { emergencyAmong } from '../../lambda/triage/emergency'
import { advise, nextQuestion, plainAnswers } from '../../lambda/triage/rules'
import { mergeTold, nothingTold, type Told } from '../../lambda/triage/told'
import { type QuestionId } from '../../lambda/knowledge/doctorQuestions'
import { adviceLines } from '../../lambda/conversation/doctor/advice'
import { emergencyReply } from '../../lambda/conversation/doctor/emergencyReply'
import type { Words } from '../../lambda/words'
import { escapeHtml } from './html'

const answers = ['yes', 'no', 'unsure'] as const

const labels: Record<QuestionId, Record<(typeof answers)[number], string>> = {
  'danger-breathing': { yes: 'yes', no: 'no', unsure: 'does not know' },
  'danger-face': { yes: 'yes', no: 'no', unsure: 'does not know' },
  symptom: { yes: 'something else', no: 'nothing else', unsure: 'does not know' },
  onset: { yes: 'suddenly', no: 'little by little', unsure: 'does not know' },
  duration: { yes: 'two weeks or more', no: 'less', unsure: 'does not know' },
  spread: { yes: 'several places', no: 'one place', unsure: 'does not know' },
}

function ending(told: Told, words: Words): string {
  const danger = emergencyAmong(told)
  const lines = danger ? emergencyReply(danger).say : adviceLines(told).say
  const level = danger ? 'emergency' : advise(told).level
  return `<span class="level">${level}</span>: ${escapeHtml(lines.map((line) => words.text(line)).join(' '))}`
}

/** What follows once `told` is known, as nested lists. */
export function dialogTree(words: Words, told: Told = nothingTold): string {
  const question = emergencyAmong(told) ? undefined : nextQuestion(told)
  if (question === undefined) return ending(told, words)
  const text = escapeHtml(words.text({ key: `phrases.check.${question}.text` }))
  const branches = answers.map((answer) => {
    const next = mergeTold(told, { ...nothingTold, ...plainAnswers[question][answer] })
    return `<li><i>${labels[question][answer]}</i> → ${dialogTree(words, next)}</li>`
  })
  return `<b>${question}</b> “${text}”<ul>${branches.join('')}</ul>`
}
