import type { CaseView } from '@xinban/core/case/case-view'
import { clientOf, prepareCase } from './client.ts'
import type { TestServer } from './test-server.ts'

/** Sends commands to one case as any demo person; throws where one is refused. */
export interface Desk {
  readonly view: CaseView
  readonly did: (person: string, command: Record<string, unknown>) => Promise<CaseView>
  readonly authorityOf: (item: string) => string
}

/** A restaurant's case from the application to the issued licence, through the API. */
export async function issuedLicence({ app }: TestServer): Promise<Desk> {
  const opened = await prepareCase(await clientOf(app, 'applicant'), 'i_restaurant', {
    has_business_licence: true,
    assembly_place: true,
  })
  const { id, plan } = opened
  const did = async (person: string, command: Record<string, unknown>) => {
    const done = await (await clientOf(app, person)).command(id, command)
    if (done.status !== 200) throw new Error(`${person} ${command.type}: ${JSON.stringify(done.body)}`)
    return done.body
  }
  const authorityOf = (item: string) => plan.items.find((one) => one.id === item)?.authority.id ?? ''
  await did('applicant', { type: 'submit', committed: true })
  await did('clerk', { type: 'accept' })
  const findings = (plan.survey?.checklist ?? []).map((point) => ({ checkpoint: point.id, passed: true }))
  if (findings.length > 0)
    await did('surveyor', { type: 'record_survey', surveyors: ['surveyor', 'surveyor-2'], findings })
  for (const item of plan.approval.stages.flat())
    await did(`approver-${authorityOf(item)}`, { type: 'grant', item })
  return { view: await did('chief-a_bureau', { type: 'conclude' }), did, authorityOf }
}
