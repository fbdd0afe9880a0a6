import { setImmediate } from 'node:timers/promises'
import type { Edition } from '@xinban/core/catalogue/edition'
import type { Service } from '@xinban/core/catalogue/schema'
import { compose } from '@xinban/core/compose/compose'
import type { Plan } from '@xinban/core/compose/plan'
import { typicalSteps } from '@xinban/core/compose/typical-answers'

/**
 * The plan of a service under its representative answers; null where nothing can be composed. Other work goes on
 * between the steps: in all it can take a second or two.
 */
export async function typicalPlan(edition: Edition, service: Service): Promise<Plan | null> {
  const steps = typicalSteps(edition, service)
  let step = steps.next()
  while (!step.done) {
    await setImmediate()
    step = steps.next()
  }
  const composed = compose(edition, service.id, step.value)
  return composed.ok ? composed.plan : null
}
