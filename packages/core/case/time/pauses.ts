import { countWorkdays } from '../../clock/calendar.ts'
import { daysBetween, previousDay } from '../../clock/local-date.ts'
import type { PauseKind } from '../../compose/plan-law.ts'
import { type Problem, problem } from '../../problem.ts'
import { type Case, partStatus } from '../case.ts'
import { ofPart, type Rows } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { clockOf } from './case-clock.ts'
import { daysOf, openPause } from './pause-days.ts'

/** The kinds of procedures in words (行政许可法 45). */
export const pauseNames: Readonly<Record<PauseKind, { readonly zh: string; readonly en: string }>> = {
  hearing: { zh: '听证', en: 'hearing' },
  tender: { zh: '招标', en: 'tender' },
  auction: { zh: '拍卖', en: 'auction' },
  inspection: { zh: '检验', en: 'inspection' },
  testing: { zh: '检测', en: 'testing' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  appraisal: { zh: '鉴定', en: 'appraisal' },
  expert_review: { zh: '专家评审', en: 'expert review' },
}

/** The parts that can be worked on now. */
export function openParts(theCase: Case): string[] {
  return theCase.parts.filter((part) => partStatus(theCase, part) === 'open').map((part) => part.item)
}

function workdaysIn({ calendar }: Situation, from: string, until: string): number {
  return countWorkdays(calendar, previousDay(from), until)
}

/**
 * Working days of a kind that a part has used or been told already; each notice is one at least, so that telling and
 * ending cannot go on for ever.
 */
function used(situation: Situation, item: string, kind: PauseKind): number {
  const told = situation.case.pauses.filter((pause) => pause.item === item && pause.kind === kind)
  const days = told
    .flatMap((pause) => daysOf(pause)[0] ?? [])
    .map(({ from, to }) => workdaysIn(situation, from, to))
  return days.reduce((total, one) => total + Math.max(one, 1), told.length - days.length)
}

/** True once the legal limit of a part has passed: what is late stays late, no pause makes up for it. */
export function isLate({ case: theCase, plan, calendar, today }: Situation, item: string): boolean {
  const part = clockOf(theCase, plan, calendar)?.parts.find((one) => one.item === item)
  return part !== undefined && today > part.legal.date
}

/** True for days that begin only when the limit has passed: they would hold nothing up. */
function beginsLate({ case: theCase, plan, calendar }: Situation, item: string, from: string): boolean {
  const part = clockOf(theCase, plan, calendar)?.parts.find((one) => one.item === item)
  return part !== undefined && from > part.legal.date
}

/** Why a pause of these days cannot be told: range, cap of its kind, or a limit that has passed already. */
export function pauseFault(
  situation: Situation,
  item: string,
  kind: PauseKind,
  from: string,
  until: string,
): Problem | null {
  const { plan, today } = situation
  if (from <= today || until < from) return problem('pause-days')
  const { atMost } = plan.law.pauses[kind]
  // So many days have more working days than that in any case: a date in the far future is not counted out.
  if (daysBetween(from, until) > 3 * atMost + 60) return problem('pause-cap')
  if (workdaysIn(situation, from, until) === 0) return problem('pause-days')
  if (isLate(situation, item) || beginsLate(situation, item, from)) return problem('limit-passed')
  const total = used(situation, item, kind) + workdaysIn(situation, from, until)
  if (total <= atMost) return null
  const detail = {
    zh: `同一事项的${pauseNames[kind].zh}累计不超过 ${atMost} 个工作日，这样将达到 ${total} 个`,
    en: `At most ${atMost} working days of ${pauseNames[kind].en} per part; this would make ${total}`,
  }
  return problem('pause-cap', { detail })
}

export const pauseRows: Rows<'start_pause' | 'end_pause'> = {
  start_pause: {
    from: ['accepted'],
    by: ['approver'],
    mine: ofPart('approver'),
    subjects: openParts,
    guard: (situation, { item, kind, from, until, reasons }) => {
      if (kind === 'hearing') return problem('pause-hearing')
      if (openPause(situation.case, item, situation.today)) return problem('part-paused')
      if (reasons === '') return problem('reasons-missing')
      return pauseFault(situation, item, kind, from, until)
    },
    effect: ({ today }, { type: _, ...pause }) => [{ type: 'pause_started', toldOn: today, ...pause }],
    basis: ['R-DEC-3'],
  },
  end_pause: {
    from: ['accepted'],
    by: ['approver'],
    mine: ofPart('approver'),
    subjects: (theCase) => openParts(theCase).filter((item) => endable(theCase, item)),
    guard: ({ case: theCase, today }, { item }) => {
      const pause = openPause(theCase, item, today)
      return pause && pause.kind !== 'hearing' ? null : problem('not-due')
    },
    effect: ({ today }, { item, note }) => [{ type: 'pause_ended', item, endedOn: today, note }],
    basis: ['R-DEC-3'],
  },
}

/** A pause that an approver ends; that of a hearing ends with its record. */
function endable(theCase: Case, item: string): boolean {
  return theCase.pauses.some(
    (pause) => pause.item === item && pause.kind !== 'hearing' && pause.endedOn === null,
  )
}
