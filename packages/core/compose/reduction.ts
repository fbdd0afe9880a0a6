import type { FieldSlot } from './field-slots.ts'
import { legalDays } from './limits.ts'
import { methods } from './methods.ts'
import type { Need } from './needs.ts'
import { type Measure, type MeasureName, measures, type Plan, type Reduction } from './plan.ts'
import type { Scope } from './scope.ts'
import { stepsAlone } from './steps.ts'
import { isSurveyed } from './survey.ts'

const VISITS_PER_ITEM = 2

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

type Composed = Pick<Plan, 'materials' | 'form' | 'survey' | 'limits' | 'notice'>

/** What the plan saves against handling each item alone with the same answers; the method stands beside each figure. */
export function reductionOf(
  { edition, items, answers }: Scope,
  needs: readonly Need[],
  slots: readonly FieldSlot[],
  plan: Composed,
): Reduction {
  const provided = (provider: string) => plan.materials.filter((material) => material.provider === provider)
  const figures: Record<MeasureName, Measure> = {
    forms: { before: items.length, after: Math.min(1, items.length) },
    fields: {
      before: slots.filter((slot) => slot.field.filledBy === undefined).length,
      after: sum(plan.form.sections.map((section) => section.fields.length)),
    },
    steps: {
      before: sum(items.map((item) => stepsAlone(edition, item).length)),
      after: plan.notice.steps.length,
    },
    materials: {
      before: needs.filter((need) => need.basis && need.material.kind !== 'form').length,
      after: provided('applicant').length + provided('commitment').length,
    },
    workingDays: { before: sum(items.map((item) => legalDays(item.limits))), after: plan.limits.effective },
    visits: {
      before: sum(items.map((item) => (item.limits.legal.amount === 0 ? 1 : VISITS_PER_ITEM))),
      after: 0,
    },
    surveys: { before: items.filter((item) => isSurveyed(item, answers)).length, after: plan.survey ? 1 : 0 },
  }
  const withMethods = measures.map((name) => [name, { ...figures[name], method: methods[name] }])
  return Object.fromEntries(withMethods) as Reduction
}
