import { addWorkdays, type Calendar, subtractWorkdays } from '../../clock/calendar.ts'
import type { Plan } from '../../compose/plan.ts'
import { problem } from '../../problem.ts'
import { recordOf } from '../after/credit-record.ts'
import type { Case } from '../case.ts'
import type { Due, EventBody } from '../event.ts'
import { anyone, owner, type Rows } from '../rule.ts'
import type { Handling, OwedPaper } from './events.ts'
import { replacedPapers } from './handling.ts'
import type { Owed } from './state.ts'

/** The items of the plan that ask for a paper. */
export function askersOf(plan: Plan, material: string): string[] {
  const found = plan.materials.find((one) => one.id === material)
  return [...new Set(found?.members.flatMap((member) => member.askedBy.map((asker) => asker.item)) ?? [])]
}

/**
 * The date by which a tolerated paper has to be in (R-TOL-4, R-TOL-9): some working days before the limit of the items
 * that ask for it, and within some working days of acceptance; never before the first day after acceptance.
 */
export function owedBy(
  plan: Plan,
  calendar: Calendar,
  acceptedOn: string,
  limits: readonly string[],
): string {
  const { before, atMost } = plan.law.tolerance
  const first = addWorkdays(calendar, acceptedOn, 1).date
  const last = addWorkdays(calendar, acceptedOn, atMost).date
  const dates = limits.map((limit) => subtractWorkdays(calendar, limit, before).date)
  const date = [last, ...dates].sort()[0] ?? last
  return date < first ? first : date
}

/** The papers of a case that are there, or owed already: nobody owes one twice, or one that was handed in. */
function settled(theCase: Case): Set<string> {
  return new Set([...theCase.files, ...theCase.owed].map((one) => one.material))
}

/** The handling as it is now: what was chosen, without the promises that were taken back or ended. */
export function handlingNow({ handling, endedCommitments, withdrawnPromises }: Case): Handling {
  const ended = endedCommitments.map((one) => one.item)
  return {
    ...handling,
    commitments: handling.commitments.filter((item) => !ended.includes(item)),
    promised: handling.promised.filter((material) => !withdrawnPromises.includes(material)),
  }
}

/** Papers that a promise had replaced and that are asked for after all; told today (R-CMT-2). */
export function owedBack(theCase: Case, plan: Plan, calendar: Calendar, today: string): OwedPaper[] {
  const still = replacedPapers(plan, handlingNow(theCase))
  const there = settled(theCase)
  const due = addWorkdays(calendar, today, plan.law.tolerance.atMost).date
  return [...replacedPapers(plan, theCase.handling)]
    .filter((material) => !still.has(material) && !there.has(material))
    .map((material) => ({ material, items: askersOf(plan, material), due, because: 'commitment_ended' }))
}

/** The papers that follow, with their dates, told at acceptance (R-TOL-11). */
export function owedAtAcceptance(
  theCase: Case,
  plan: Plan,
  calendar: Calendar,
  acceptedOn: string,
  due: Due,
): OwedPaper[] {
  const there = settled(theCase)
  const tolerated = theCase.handling.tolerated
    .filter((material) => !there.has(material))
    .map((material): OwedPaper => {
      const items = askersOf(plan, material)
      const limits = items.flatMap((item) => due.parts[item]?.effective ?? [])
      return { material, items, due: owedBy(plan, calendar, acceptedOn, limits), because: 'tolerated' }
    })
  return [...tolerated, ...owedBack(theCase, plan, calendar, acceptedOn)]
}

/** The days on which a tolerated paper is reminded of: every few working days until its date (R-TOL-9). */
export function reminderDays(theCase: Case, plan: Plan, calendar: Calendar, due: string): string[] {
  const { remindEvery } = plan.law.tolerance
  if (!theCase.acceptance?.accepted) return []
  const days: string[] = []
  let date = addWorkdays(calendar, theCase.acceptance.on, remindEvery).date
  while (date < due) {
    days.push(date)
    date = addWorkdays(calendar, date, remindEvery).date
  }
  return [...days, due]
}

/** Whether a part still goes on, or was granted: then what it asks for is owed. */
function wants(theCase: Case, item: string): boolean {
  const decision = theCase.parts.find((part) => part.item === item)?.decision
  return decision === null || decision === 'granted'
}

/** The papers that are still owed: not those that only refused or ended parts asked for. */
export function openOwed(theCase: Case): Owed[] {
  return theCase.owed.filter(
    (paper) =>
      paper.handedInOn === null && !paper.expired && paper.items.some((item) => wants(theCase, item)),
  )
}

/** Papers whose date has passed. */
export function lateOwed(theCase: Case, today: string): Owed[] {
  return openOwed(theCase).filter((paper) => today > paper.due)
}

/** The parts that end with these papers: those that ask for them, and those that need one of them first. */
function endedWith(theCase: Case, late: readonly Owed[]): string[] {
  const lost = new Set(late.flatMap((paper) => paper.items))
  for (let size = 0; size !== lost.size; ) {
    size = lost.size
    for (const part of theCase.parts) if (part.after.some((id) => lost.has(id))) lost.add(part.item)
  }
  return theCase.parts
    .filter((part) => lost.has(part.item) && wants(theCase, part.item))
    .map((part) => part.item)
}

/** What a missed date does (R-TOL-11): the parts end, or the whole counts as withdrawn where nothing would be left. */
function expiry(theCase: Case, plan: Plan, today: string): EventBody[] {
  const late = lateOwed(theCase, today)
  return [...ending(theCase, plan, late), ...recordOfLate(theCase, plan, late, today)]
}

/** A broken promise to hand in leaves a record where the district says so (R-TOL-6); one for each item. */
function recordOfLate(theCase: Case, plan: Plan, late: readonly Owed[], today: string): EventBody[] {
  if (!plan.law.tolerance.record) return []
  const promised = late.filter((paper) => paper.because === 'tolerated')
  const asking = promised.flatMap((paper) => paper.items.find((item) => wants(theCase, item)) ?? [])
  const known = new Set(theCase.credit.map((record) => record.key))
  const items = [...new Set(asking)].filter((item) => !known.has(`${item}:not_handed_in`))
  return items.map((item) => ({
    type: 'credit_recorded',
    record: recordOf(plan, item, 'not_handed_in', today),
  }))
}

function ending(theCase: Case, plan: Plan, late: readonly Owed[]): EventBody[] {
  const ended = new Set(endedWith(theCase, late))
  const rest = theCase.parts.filter((part) => !ended.has(part.item) && wants(theCase, part.item))
  if (plan.law.tolerance.late === 'withdraw_case' || rest.length === 0) {
    return [{ type: 'deemed_withdrawn', because: 'owed' }]
  }
  const materials = late.map((paper) => paper.material)
  return [...ended].map((item): EventBody => ({ type: 'part_ended', item, materials }))
}

export const owedRows: Rows<'hand_in_owed' | 'expire_owed'> = {
  hand_in_owed: {
    from: ['accepted', 'ready', 'concluded'],
    by: ['applicant'],
    mine: owner,
    subjects: (theCase) => openOwed(theCase).map((paper) => paper.material),
    guard: ({ draft, plan }, { material }) => {
      if (draft?.files.some((file) => file.material === material)) return null
      const name = plan.materials.find((one) => one.id === material)?.name ?? { zh: material, en: material }
      const message = { zh: `请上传：${name.zh}`, en: `Upload: ${name.en}` }
      return problem('materials-missing', { faults: [{ at: material, code: 'missing', message }] })
    },
    effect: ({ draft }, { material }) => {
      const files = draft?.files.filter((file) => file.material === material) ?? []
      return [{ type: 'owed_handed_in', material, files }]
    },
    basis: ['R-TOL-3', 'R-TOL-9'],
  },
  expire_owed: {
    from: ['accepted', 'ready'],
    by: ['system'],
    mine: anyone,
    guard: ({ case: theCase, today }) => (lateOwed(theCase, today).length > 0 ? null : problem('not-due')),
    effect: ({ case: theCase, plan, today }) => expiry(theCase, plan, today),
    basis: ['R-TOL-6', 'R-TOL-11'],
  },
}
