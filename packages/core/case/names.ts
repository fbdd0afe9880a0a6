import type { Text } from '../catalogue/schema.ts'
import type { CasePlan } from '../compose/plan.ts'

/** What is not about one item: the whole of joint handling. */
export const jointName: Text = { zh: '联合办理', en: 'joint handling' }

/** The name of an item of the plan; its id where the plan does not know it, the whole for null. */
export function itemName(plan: CasePlan, id: string | null): Text {
  if (id === null) return jointName
  return plan.items.find((item) => item.id === id)?.name ?? { zh: id, en: id }
}

/** The names of papers of the plan. */
export function paperNames(plan: CasePlan, ids: readonly string[]): Text {
  const names = ids.map((id) => plan.materials.find((one) => one.id === id)?.name ?? { zh: id, en: id })
  return { zh: names.map((name) => name.zh).join('、'), en: names.map((name) => name.en).join('; ') }
}
