import { randomUUID } from 'node:crypto'
import type { CaseView } from '@xinban/core/case/case-view'
import type { APIRequestContext } from 'playwright-core'
import { samplePdf } from '../../apps/server/testing/sample-files.ts'
import { sampleForm } from '../../apps/server/testing/sample-form.ts'

const answers = {
  has_business_licence: true,
  assembly_place: true,
  sign_kind: 'storefront',
  special_equipment: false,
  sells_tobacco: true,
  lodging_or_bath: false,
  drains_to_sewer: false,
  eia_required: false,
  subject_kind: 'sole_trader',
  by_agent: false,
  premises_tenure: 'rented',
  food_on_site: 'made',
  food_safety_officer: false,
  sells_online: true,
}

/** The query string of the plan for these answers. */
export const planQuery = Object.entries(answers)
  .map(([id, value]) => `a.${id}=${value}`)
  .join('&')

/** How far a seeded application has come. */
export type Stage = 'form' | 'papers' | 'submitted'

/** A restaurant's application of the signed-in applicant, filled in through the API up to a stage. */
export async function seedCase(request: APIRequestContext, stage: Stage): Promise<CaseView> {
  const opening = { service: 'i_restaurant', answers, requestId: randomUUID() }
  const opened: CaseView = await (await request.post('/api/cases', { data: opening })).json()
  const path = `/api/cases/${opened.id}`
  await request.put(`${path}/draft`, { data: { form: sampleForm(opened.plan), version: 0 } })
  if (stage === 'form') return opened
  for (const { id, name } of opened.plan.materials.filter((material) => material.provider === 'applicant')) {
    const file = { name: `${name.zh.slice(0, 12)}.pdf`, mimeType: 'application/pdf', buffer: samplePdf(id) }
    await request.post(`${path}/files?material=${id}`, { multipart: { file } })
  }
  if (stage === 'papers') return opened
  const command = { type: 'submit', committed: true, requestId: randomUUID() }
  return (await request.post(`${path}/commands`, { data: command })).json()
}
