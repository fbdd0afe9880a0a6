import type { Text } from '@xinban/core/catalogue/schema'
import type { CasePlan, PlanMaterial } from '@xinban/core/compose/plan'
import { plan as texts } from '../messages/plan.ts'

/** Where a paper comes from that the applicant need not hand in. */
export function providerText(plan: CasePlan, { provider, source }: PlanMaterial): Text {
  const { providers } = texts
  switch (provider) {
    case 'register':
      return providers.register(source ?? '')
    case 'step': {
      const name = plan.items.find((item) => item.id === source)?.name
      return { zh: providers.step(name?.zh ?? '').zh, en: providers.step(name?.en ?? '').en }
    }
    case 'commitment':
      return providers.commitment
    default:
      return providers.form
  }
}
