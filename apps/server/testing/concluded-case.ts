import type { CaseView } from '@xinban/core/case/case-view'
import type { Answers } from '@xinban/core/compose/plan'
import type { ZodApp } from '../app.ts'
import { type Client, clientOf, prepareCase } from './client.ts'

async function must(client: Client, id: string, command: Record<string, unknown>): Promise<CaseView> {
  const done = await client.command(id, command)
  if (done.status !== 200) throw new Error(`${command.type}: ${JSON.stringify(done.body)}`)
  return done.body
}

/** A case that went the whole way through the API: applied for, accepted, surveyed, granted in every part, concluded. */
export async function concludedCase(app: ZodApp, service: string, wishes: Answers): Promise<CaseView> {
  const as = (person: string) => clientOf(app, person)
  const applicant = await as('applicant')
  const { id, plan } = await prepareCase(applicant, service, { has_business_licence: true, ...wishes })
  await must(applicant, id, { type: 'submit', committed: true })
  await must(await as('clerk'), id, { type: 'accept' })
  const findings = (plan.survey?.checklist ?? []).map((one) => ({ checkpoint: one.id, passed: true }))
  const survey = { type: 'record_survey', surveyors: ['surveyor', 'surveyor-2'], findings }
  if (plan.survey) await must(await as('surveyor'), id, survey)
  for (const item of plan.approval.stages.flat()) {
    const authority = plan.items.find((one) => one.id === item)?.authority.id
    await must(await as(`approver-${authority}`), id, { type: 'grant', item })
  }
  return must(await as(`chief-${plan.approval.lead}`), id, { type: 'conclude' })
}
