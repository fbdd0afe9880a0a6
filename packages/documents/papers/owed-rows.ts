import { paperNames } from '@xinban/core/case/names'
import type { OwedPaper } from '@xinban/core/case/promises/events'
import type { Owed } from '@xinban/core/case/promises/state'
import type { Plan } from '@xinban/core/compose/plan'
import { type BlockPoint, blockPoints } from '@xinban/core/compose/plan-law'
import { chineseDate } from '../words.ts'
import { itemNames } from './items.ts'

/** A paper that is owed: what for, and by when. */
export interface OwedRow {
  readonly name: string
  readonly items: string
  readonly by: string
}

/** The owed papers as a table. */
export function owedRows(plan: Plan, owed: readonly OwedPaper[]): OwedRow[] {
  return owed.map(({ material, items, due }) => ({
    name: paperNames(plan, [material]).zh,
    items: itemNames(plan, items),
    by: chineseDate(due),
  }))
}

const held: Readonly<Record<BlockPoint, string>> = {
  issue: '补齐以前不颁发证件。',
  hand_over: '补齐以前不送达证件。',
  close: '没有补齐的，不予办结归档。',
}

const late = {
  end_parts: '到期没有补齐的，需要该材料的事项视为撤回申请，不予发证；其他事项继续办理。',
  withdraw_case: '到期没有补齐的，本件视为撤回申请，不予发证。',
} as const

/** What owed papers hold up, and what a missed date does (R-TOL-3, R-TOL-11). */
export function owedRules(plan: Plan, owed: readonly Owed[]): string[] {
  const points = owed.flatMap(({ items }) =>
    items.map((id) => plan.law.items[id]?.toleratedBlocks ?? 'issue'),
  )
  const first = blockPoints.find((point) => points.includes(point)) ?? 'issue'
  return [
    `上列材料请在补齐期限以前，扫码在网上或者到${plan.window.name.zh}提交。${held[first]}`,
    late[plan.law.tolerance.late],
  ]
}
