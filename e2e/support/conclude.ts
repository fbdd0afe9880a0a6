import { randomUUID } from 'node:crypto'
import type { CaseView } from '@xinban/core/case/case-view'
import type { Page } from 'playwright-core'
import { signIn } from './browser.ts'

/** Gives a command through the API as a demo person, who is signed in on this page from then on. */
export async function did(
  page: Page,
  person: string,
  id: string,
  command: Record<string, unknown>,
): Promise<CaseView> {
  await signIn(page, person)
  const data = { ...command, requestId: randomUUID() }
  const done = await page.request.post(`/api/cases/${id}/commands`, { data })
  if (!done.ok()) throw new Error(`${person} ${command.type}: ${await done.text()}`)
  return done.json()
}

/** A case that was handed in is accepted, surveyed, granted in every part and concluded. */
export async function conclude(page: Page, { id, plan }: CaseView): Promise<CaseView> {
  await did(page, 'clerk', id, { type: 'accept' })
  const findings = (plan.survey?.checklist ?? []).map((point) => ({ checkpoint: point.id, passed: true }))
  const survey = { type: 'record_survey', surveyors: ['surveyor', 'surveyor-2'], findings }
  if (findings.length > 0) await did(page, 'surveyor', id, survey)
  for (const item of plan.approval.stages.flat()) {
    const authority = plan.items.find((one) => one.id === item)?.authority.id
    await did(page, `approver-${authority}`, id, { type: 'grant', item })
  }
  return did(page, `chief-${plan.approval.lead}`, id, { type: 'conclude' })
}
