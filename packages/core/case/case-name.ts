import type { Text } from '../catalogue/schema.ts'
import type { CasePlan } from '../compose/plan.ts'
import type { Case } from './case.ts'

/** What a case is called in messages: its service and number. */
export function caseName(theCase: Case, plan: CasePlan): Text {
  const number = theCase.number ?? ''
  return {
    zh: `${plan.service.name.zh} ${number}`.trim(),
    en: `${plan.service.name.en} ${number}`.trim(),
  }
}
