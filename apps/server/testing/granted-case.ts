import type { CaseView } from '@xinban/core/case/case-view'
import type { Answers } from '@xinban/core/compose/plan'
import { clientOf, prepareCase } from './client.ts'
import type { TestServer } from './test-server.ts'

/** A shop that has to register first: its results are a licence, a business licence and, for a company, a seal set. */
const shop: Answers = { has_business_licence: false, subject_kind: 'company', food_scope: 'prepackaged' }

/** A case that was applied for, granted in every part and concluded, through the API; `refuse`: this item was not. */
export async function grantedCase(
  { app }: TestServer,
  { service = 'i_convenience', answers = shop, refuse = '' } = {},
): Promise<CaseView> {
  const applicant = await clientOf(app, 'applicant')
  const did = async (person: string, id: string, command: Record<string, unknown>) => {
    const client = person === 'applicant' ? applicant : await clientOf(app, person)
    const done = await client.command(id, command)
    if (done.status !== 200) throw new Error(`${person} ${command.type}: ${JSON.stringify(done.body)}`)
    return done.body
  }
  const { id, plan } = await prepareCase(applicant, service, answers)
  await did('applicant', id, { type: 'submit', committed: true })
  await did('clerk', id, { type: 'accept' })
  const findings = (plan.survey?.checklist ?? []).map((point) => ({ checkpoint: point.id, passed: true }))
  if (findings.length > 0)
    await did('surveyor', id, { type: 'record_survey', surveyors: ['surveyor', 'surveyor-2'], findings })
  for (const item of plan.approval.stages.flat()) {
    const authority = plan.items.find((one) => one.id === item)?.authority.id
    const decision = item === refuse ? { type: 'refuse', item, reasons: '条件不符' } : { type: 'grant', item }
    await did(`approver-${authority}`, id, decision)
  }
  return did('chief-a_bureau', id, { type: 'conclude' })
}
