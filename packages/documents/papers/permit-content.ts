import type { Case } from '@xinban/core/case/case'
import type { Plan } from '@xinban/core/compose/plan'
import type { Fact } from '../sheet.ts'
import { formRows } from './form-sections.ts'

/** What exactly is permitted (许可内容): the values of the fields that the catalogue states on an item's permit; empty where it names none. */
export function contentOf({ form }: Case, plan: Plan, item: string): Fact[] {
  const stated = plan.items.find((one) => one.id === item)?.stated ?? []
  return formRows(plan, form)
    .filter((row) => stated.includes(row.id) && row.table === null)
    .map(({ name, value }): Fact => [name, value])
}
