import type { Edition } from '../catalogue/edition.ts'
import type { Service, Text } from '../catalogue/schema.ts'
import type { Result } from '../problem.ts'
import { compose } from './compose.ts'
import { type Measure, type MeasureName, measures, type Plan } from './plan.ts'
import { typicalAnswers } from './typical-answers.ts'

/** How the answers behind the table are chosen. */
export const tableMethod: Text = {
  zh: '每个服务取能一起办的事项最多的一组回答；其余问题逐个取省材料最少的回答。平均数是各服务降幅的算术平均，办理前为零的不计。',
  en: 'For each service the answers under which most items apply together; the other questions, one by one, get the answer that saves the fewest papers. An average is the mean of the services’ percentages; services with zero before are left out.',
}

/** A line of the table: a service and its plan under the representative answers. */
export interface TableRow {
  readonly service: Service
  readonly composed: Result<{ plan: Plan }>
}

/** Every service of a kind (industries unless said otherwise) composed under its representative answers. */
export function reductionTable(edition: Edition, kind: Service['kind'] = 'industry'): TableRow[] {
  const services = [...edition.services.values()].filter((service) => service.kind === kind)
  return services.map((service) => ({
    service,
    composed: compose(edition, service.id, typicalAnswers(edition, service)),
  }))
}

/** The share that a measure fell by, 0 to 1; null when there was nothing before. */
export function shareSaved({ before, after }: Measure): number | null {
  return before === 0 ? null : (before - after) / before
}

/** The mean of the services' shares per measure, 0 to 1; null where no service has a figure. */
export function averageSaved(plans: readonly Plan[]): Record<MeasureName, number | null> {
  const mean = (name: MeasureName): number | null => {
    const shares = plans.flatMap((plan) => shareSaved(plan.reduction[name]) ?? [])
    return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length
  }
  return Object.fromEntries(measures.map((name) => [name, mean(name)])) as Record<MeasureName, number | null>
}
