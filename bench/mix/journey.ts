import { randomUUID } from 'node:crypto'
import type { CaseView } from '@xinban/core/case/case-view'
import type { Answers, CasePlan } from '@xinban/core/compose/plan'
import { samplePdf } from '../../apps/server/testing/sample-files.ts'
import { sampleForm } from '../../apps/server/testing/sample-form.ts'
import type { Answer, Visitor } from './visitor.ts'

/** Who takes part in a case: by the id of the demo person. */
export type People = (person: string) => Visitor

/** What every case of the mix is about. */
export interface Wish {
  readonly service: string
  readonly answers: Answers
}

function viewOf({ status, text }: Answer): CaseView {
  if (status >= 300) throw new Error(`${status} ${text.slice(0, 400)}`)
  return JSON.parse(text)
}

function command(who: Visitor, id: string, body: Record<string, unknown>): Promise<Answer> {
  return who.ask('POST', `/api/cases/${id}/commands`, { ...body, requestId: randomUUID() })
}

async function* fill(applicant: Visitor, id: string, plan: CasePlan): AsyncGenerator<Answer, void> {
  yield await applicant.ask('PUT', `/api/cases/${id}/draft`, { form: sampleForm(plan), version: 0 })
  for (const { id: material, provider } of plan.materials) {
    if (provider !== 'applicant') continue
    const path = `/api/cases/${id}/files?material=${material}`
    yield await applicant.upload(path, `${material}.pdf`, samplePdf(material))
  }
}

/** A case from its first day to its licence; each step is one request, made when the next is asked for. */
export async function* journey(people: People, applicant: string, wish: Wish): AsyncGenerator<Answer, void> {
  const owner = people(applicant)
  const opened = await owner.ask('POST', '/api/cases', { ...wish, requestId: randomUUID() })
  yield opened
  const { id, plan } = viewOf(opened)
  yield* fill(owner, id, plan)
  yield await command(owner, id, { type: 'submit', committed: true })
  yield await command(people('clerk'), id, { type: 'accept' })
  const findings = (plan.survey?.checklist ?? []).map((point) => ({ checkpoint: point.id, passed: true }))
  const survey = { type: 'record_survey', surveyors: ['surveyor', 'surveyor-2'], findings }
  if (findings.length > 0) yield await command(people('surveyor'), id, survey)
  for (const item of plan.approval.stages.flat()) {
    const authority = plan.items.find((one) => one.id === item)?.authority.id
    yield await command(people(`approver-${authority}`), id, { type: 'grant', item })
  }
  yield await command(people(`chief-${plan.approval.lead}`), id, { type: 'conclude' })
  yield await owner.ask('GET', `/api/cases/${id}`)
}
