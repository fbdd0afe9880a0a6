import type { CaseView } from '@xinban/core/case/case-view'
import type { Answers } from '@xinban/core/compose/plan'
import type { ZodApp } from '../app.ts'
import { clientOf, prepareCase } from './client.ts'
import { mustDo } from './must-do.ts'

/** A shop that has to register first: its results are a licence, a business licence and, for a company, a seal set. */
export const registeringShop: Answers = {
  has_business_licence: false,
  subject_kind: 'company',
  food_scope: 'prepackaged',
}

/** A case that was handed in is accepted, surveyed and granted in every part. */
export async function grantEveryPart(app: ZodApp, { id, plan }: CaseView): Promise<void> {
  await mustDo(app, 'clerk', id, { type: 'accept' })
  const findings = (plan.survey?.checklist ?? []).map((point) => ({ checkpoint: point.id, passed: true }))
  const survey = { type: 'record_survey', surveyors: ['surveyor', 'surveyor-2'], findings }
  if (findings.length > 0) await mustDo(app, 'surveyor', id, survey)
  for (const item of plan.approval.stages.flat()) {
    const authority = plan.items.find((one) => one.id === item)?.authority.id
    await mustDo(app, `approver-${authority}`, id, { type: 'grant', item })
  }
}

/** A case that went the whole way through the API: applied for, accepted, surveyed, granted in every part, concluded. */
export async function concludedCase(app: ZodApp, service: string, wishes: Answers): Promise<CaseView> {
  const opened = await prepareCase(await clientOf(app, 'applicant'), service, {
    has_business_licence: true,
    ...wishes,
  })
  await mustDo(app, 'applicant', opened.id, { type: 'submit', committed: true })
  await grantEveryPart(app, opened)
  return mustDo(app, `chief-${opened.plan.approval.lead}`, opened.id, { type: 'conclude' })
}
