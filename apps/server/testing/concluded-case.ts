import type { CaseView } from '@xinban/core/case/case-view'
import type { Answers } from '@xinban/core/compose/plan'
import { clientOf, prepareCase, type Server } from './client.ts'
import { mustDo } from './must-do.ts'

/** A shop that has to register first: its results are a licence, a business licence and, for a company, a seal set. */
export const registeringShop: Answers = {
  has_business_licence: false,
  subject_kind: 'company',
  food_scope: 'prepackaged',
}

/** A case that was handed in is accepted, surveyed and granted in every part. */
export async function grantEveryPart(server: Server, { id, plan }: CaseView): Promise<void> {
  await mustDo(server, 'clerk', id, { type: 'accept' })
  const findings = (plan.survey?.checklist ?? []).map((point) => ({ checkpoint: point.id, passed: true }))
  const survey = { type: 'record_survey', surveyors: ['surveyor', 'surveyor-2'], findings }
  if (findings.length > 0) await mustDo(server, 'surveyor', id, survey)
  for (const item of plan.approval.stages.flat()) {
    const authority = plan.items.find((one) => one.id === item)?.authority.id
    await mustDo(server, `approver-${authority}`, id, { type: 'grant', item })
  }
}

/** A case that went the whole way through the API: applied for, accepted, surveyed, granted in every part, concluded. */
export async function concludedCase(server: Server, service: string, wishes: Answers): Promise<CaseView> {
  const opened = await prepareCase(await clientOf(server, 'applicant'), service, {
    has_business_licence: true,
    ...wishes,
  })
  await mustDo(server, 'applicant', opened.id, { type: 'submit', committed: true })
  await grantEveryPart(server, opened)
  return mustDo(server, `chief-${opened.plan.approval.lead}`, opened.id, { type: 'conclude' })
}
