import type { Answers, CasePlan } from '@xinban/core/compose/plan'

/** A restaurant whose five permits are decided side by side: food, fire, signboard, tobacco, environment. */
export const restaurant: Answers = {
  has_business_licence: true,
  assembly_place: true,
  sign_kind: 'storefront',
  sells_tobacco: true,
  eia_required: true,
}

/** A command of a demo person. */
export interface Step {
  readonly person: string
  readonly command: Readonly<Record<string, unknown>>
}

/** What is done with a case that was handed in until it is concluded; steps that stand together are given side by side. */
export function stepsOf({ survey, approval, items }: CasePlan): readonly (readonly Step[])[] {
  const findings = (survey?.checklist ?? []).map((point) => ({ checkpoint: point.id, passed: true }))
  const surveyed = { type: 'record_survey', surveyors: ['surveyor', 'surveyor-2'], findings }
  const grant = (item: string): Step => {
    const authority = items.find((one) => one.id === item)?.authority.id
    return { person: `approver-${authority}`, command: { type: 'grant', item } }
  }
  return [
    [{ person: 'clerk', command: { type: 'accept' } }],
    ...(findings.length > 0 ? [[{ person: 'surveyor', command: surveyed }]] : []),
    ...approval.stages.map((stage) => stage.map(grant)),
    [{ person: `chief-${approval.lead}`, command: { type: 'conclude' } }],
  ]
}
