import { addMonths, addYears } from '../../clock/local-date.ts'
import type { Plan } from '../../compose/plan.ts'
import { type Problem, problem } from '../../problem.ts'
import { type CreditGround, type CreditRecord, stands } from '../credit.ts'
import { ofPart, type Rows } from '../rule.ts'
import type { Situation } from '../situation.ts'

const barring: Partial<Record<CreditGround, 'falsePapers' | 'fraud'>> = {
  false_papers: 'falsePapers',
  fraud: 'fraud',
}

/**
 * The last day of a bar on applying again: one year after false papers (R-PEN-1), three after fraud (R-PEN-2), where the
 * item touches public safety, health, or life and property; else null.
 */
export function barUntil(plan: Plan, item: string, ground: CreditGround, today: string): string | null {
  const { barYears, barredAreas } = plan.law.supervision
  const kind = barring[ground]
  const touched = plan.law.items[item]?.areas.some((area) => barredAreas.includes(area)) ?? false
  return kind && touched ? addYears(today, barYears[kind]) : null
}

/** The record that a ground makes, with its duration and whether it is published. */
export function recordOf(plan: Plan, item: string, ground: CreditGround, today: string): CreditRecord {
  const { creditMonths, publish } = plan.law.supervision
  return {
    key: `${item}:${ground}`,
    item,
    ground,
    from: today,
    until: addMonths(today, creditMonths),
    barUntil: barUntil(plan, item, ground, today),
    areas: plan.law.items[item]?.areas ?? [],
    published: publish,
    repairedOn: null,
  }
}

/** The records that bar an application for these items today: the same item, or one of its areas. */
export function barsOn(
  plan: Plan,
  items: readonly string[],
  records: readonly CreditRecord[],
  today: string,
): CreditRecord[] {
  const touched = new Set(items.flatMap((item) => plan.law.items[item]?.areas ?? []))
  return records.filter((record) => {
    if (record.barUntil === null || today < record.from || today > record.barUntil) return false
    return items.includes(record.item) || record.areas.some((area) => touched.has(area))
  })
}

/** An applicant who is barred from this item, or from its area, cannot apply again yet (R-PEN-1, R-PEN-2). */
export function barFault({ plan, credit, today }: Situation): Problem | null {
  const items = plan.items.map((item) => item.id)
  const [bar] = barsOn(plan, items, credit, today)
  if (!bar) return null
  const detail = {
    zh: `因提供虚假材料或者以不正当手段取得许可，${bar.barUntil} 以前不得再次申请`,
    en: `After false papers or fraud no new application is possible until ${bar.barUntil}`,
  }
  return problem('barred', { detail })
}

export const creditRows: Rows<'repair_credit'> = {
  repair_credit: {
    from: ['accepted', 'ready', 'concluded', 'withdrawn'],
    by: ['chief'],
    mine: (theCase, plan, person, key) => {
      if (key === null) return ofPart('chief')(theCase, plan, person, null)
      const item = theCase.credit.find((record) => record.key === key)?.item
      return item !== undefined && ofPart('chief')(theCase, plan, person, item)
    },
    subjects: (theCase) =>
      theCase.credit.filter((record) => record.repairedOn === null).map((record) => record.key),
    guard: ({ case: theCase, plan, today }, { record: key, reasons }) => {
      const record = theCase.credit.find((one) => one.key === key)
      if (!record || !stands(record, today)) return problem('not-due')
      if (reasons === '') return problem('reasons-missing')
      const from = addMonths(record.from, plan.law.supervision.repairAfterMonths)
      if (today >= from) return null
      const detail = { zh: `自 ${from} 起可以修复`, en: `It can be repaired from ${from} on` }
      return problem('too-early', { detail })
    },
    effect: ({ today }, { record: key, reasons }) => [{ type: 'credit_repaired', key, on: today, reasons }],
    basis: ['R-CMT-4', 'R-TOL-6'],
  },
}
