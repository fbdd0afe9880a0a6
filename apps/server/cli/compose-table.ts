import type { Edition } from '@xinban/core/catalogue/edition'
import { methods } from '@xinban/core/compose/methods'
import { type Measure, type MeasureName, measures, type Plan } from '@xinban/core/compose/plan'
import {
  averageSaved,
  reductionTable,
  shareSaved,
  type TableRow,
  tableMethod,
} from '@xinban/core/compose/reduction-table'
import { table } from './align.ts'

/** The measures' names in the table. */
export const titles: Record<MeasureName, string> = {
  forms: '表单',
  fields: '字段',
  steps: '环节',
  materials: '材料',
  workingDays: '工作日',
  visits: '跑动',
  surveys: '勘验',
}

function percent(share: number | null): string {
  if (share === null) return '–'
  const points = Math.round(share * 100)
  return points === 0 ? '0%' : `−${points}%`
}

/** A figure as `before→after (−n%)`. */
export function figure(measure: Measure): string {
  return `${measure.before}→${measure.after} (${percent(shareSaved(measure))})`
}

function average(name: string, plans: readonly Plan[]): string[] {
  const saved = averageSaved(plans)
  const permits = plans.reduce((sum, plan) => sum + plan.licence.permits.length, 0)
  const items = plans.reduce((sum, plan) => sum + plan.items.length, 0)
  return [name, `共 ${items} (${permits})`, ...measures.map((measure) => percent(saved[measure]))]
}

function plansOf(rows: readonly TableRow[]): Plan[] {
  return rows.flatMap((row) => (row.composed.ok ? [row.composed.plan] : []))
}

function line({ service, composed }: TableRow): string[] {
  const name = `${service.name.zh}${service.core ? ' *' : ''}`
  if (!composed.ok) return [name, '—', composed.problem.detail?.zh ?? composed.problem.kind]
  const { items, licence, reduction } = composed.plan
  const permits = `${items.length} (${licence.permits.length})`
  return [name, permits, ...measures.map((measure) => figure(reduction[measure]))]
}

/** The reduction of every industry, the averages, the figures of others beside them, and the methods. */
export function composeTable(edition: Edition): string {
  const rows = reductionTable(edition)
  const header = ['行业', '事项(许可)', ...measures.map((measure) => titles[measure])]
  const averages = [
    average(`平均，全部 ${rows.length}`, plansOf(rows)),
    average(
      `平均，核心 * ${rows.filter((row) => row.service.core).length}`,
      plansOf(rows.filter((row) => row.service.core)),
    ),
  ]
  const figures = edition.district.figures
    .filter((figure) => figure.about === 'reduction')
    .map(({ name, text, confidence }) => `- ${name.zh}：${text.zh}（${confidence.note ?? confidence.level}）`)
  return [
    `# 一业一证：单独办理 → 一并办理（目录 ${edition.id.slice(0, 12)}）`,
    table(header, [...rows.map(line), ...averages]),
    `## 别人公布的数字（只作对照）\n\n${figures.join('\n')}`,
    `## 算法\n\n- 回答：${tableMethod.zh}\n${measures
      .map((measure) => `- ${titles[measure]}：${methods[measure].zh}`)
      .join('\n')}`,
  ].join('\n\n')
}
