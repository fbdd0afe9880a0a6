import { licenceFacts } from '../packages/core/case/licence-facts.ts'
import { type LicenceClaims, licenceClaims } from '../packages/core/licence/licence-claims.ts'
import { longPlan } from '../packages/documents/papers/plan.fixture.ts'
import {
  acceptedStep,
  decidedSteps,
  licence as model,
  restaurant,
  sourceOf,
} from '../packages/documents/papers/sample.fixture.ts'
import type { PaperSource } from '../packages/documents/sheet.ts'

/**
 * What the licence of one of many restaurants is made from. Each has its own number, holder, person, code and address, as in
 * life: the compiler remembers what it has laid out, and that is then only what all licences share.
 */
export function sourceNumber(run: number, permits = 3): PaperSource {
  const digits = String(run).padStart(8, '0')
  const form = {
    ...restaurant,
    subject_name: `威海经济技术开发区海韵渔家饭店第${run}分店`,
    uscc: `92371000${digits}X1`,
    legal_rep_name: `于海波${run}`,
    premises_address: `山东省威海经济技术开发区皇冠街道乐天大街${run}号海悦广场1层108号`,
  }
  const more = permits > 3 ? { form, plan: longPlan(permits) } : { form }
  const { case: theCase, ...source } = sourceOf((plan) => [acceptedStep(plan), ...decidedSteps(plan)], more)
  const number = `${model.slice(0, 8)}${digits}${model.slice(16)}`
  const { licence } = theCase
  if (!licence) throw new Error('the story ends with a licence')
  const numbered = licence.permits.map((permit) => ({
    ...permit,
    number: permit.number.replace(model, number),
  }))
  return { ...source, case: { ...theCase, licence: { ...licence, number, permits: numbered } } }
}

/** What the code on that licence says. */
export function claimsOf({ case: theCase, plan }: PaperSource): LicenceClaims {
  const { licence } = theCase
  if (!licence) throw new Error('the story ends with a licence')
  const { holder, uscc, premises } = licenceFacts(theCase)
  return licenceClaims({
    number: licence.number,
    version: licence.version,
    trade: plan.service.name.zh,
    holder,
    uscc,
    premises,
    permits: plan.items.map((item) => item.name.zh),
    issuedOn: '2026-12-04',
    validUntil: licence.validUntil,
    demo: false,
  })
}
