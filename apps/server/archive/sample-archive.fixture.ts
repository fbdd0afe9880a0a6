import type { HandlingView } from '@xinban/core/api'
import type { CaseView } from '@xinban/core/case/case-view'
import { ordinary } from '@xinban/core/case/promises/state'
import { typicalAnswers } from '@xinban/core/compose/typical-answers'
import { papersOf } from '@xinban/documents/papers-of'
import { findCase } from '@xinban/store/cases'
import { makePaperJob } from '../jobs/make-paper.ts'
import { type Client, clientOf, prepareCase } from '../testing/client.ts'
import { sampleForm } from '../testing/sample-form.ts'
import type { TestServer } from '../testing/test-server.ts'

/** The item of a restaurant that is decided on a promise. */
const promised = 'p_fire_check'

/** A restaurant through the API: with its papers and a letter that was agreed to, handed in and accepted. */
export async function acceptedCase(server: TestServer): Promise<CaseView> {
  const { edition } = server.context
  const restaurant = edition.services.get('i_restaurant')
  if (!restaurant) throw new Error('the catalogue has no restaurant')
  const applicant = await clientOf(server.app, 'applicant')
  const { id, plan } = await prepareCase(applicant, 'i_restaurant', typicalAnswers(edition, restaurant))
  const path = `/api/cases/${id}`
  const handling = { ...ordinary, commitments: [promised], noThirdParty: true }
  await applicant.send('PUT', `${path}/draft`, { form: sampleForm(plan), handling, version: 1 })
  const { letters } = (await applicant.get<HandlingView>(`${path}/handling`)).body
  const agreed = letters.map((letter) => letter.sha256)
  await carriedOut(applicant, id, { type: 'submit', committed: true, letters: agreed })
  return carriedOut(await clientOf(server.app, 'clerk'), id, { type: 'accept' })
}

async function carriedOut(client: Client, id: string, command: Record<string, unknown>): Promise<CaseView> {
  const done = await client.command(id, command)
  if (done.status !== 200) throw new Error(JSON.stringify(done.body))
  return done.body
}

/** Makes the papers that the case should have; the work of a worker, of which a test has none. */
export async function makePapers({ context }: TestServer, caseId: string): Promise<void> {
  const found = await findCase(context.db, caseId)
  if (!found) throw new Error('there is no such case')
  const { version } = found.case
  for (const paper of papersOf(found.case)) await makePaperJob(context, { caseId, paper, version })
}

/** The archive as the API gives it to a person. */
export async function archiveOf(
  server: TestServer,
  person: string,
  caseId: string,
): Promise<{ status: number; bytes: Buffer; headers: Record<string, unknown> }> {
  const session = await server.app.inject({ method: 'POST', url: '/api/session', payload: { person } })
  const cookie = String(session.headers['set-cookie']).split(';')[0] ?? ''
  const answer = await server.app.inject({ url: `/api/cases/${caseId}/archive`, headers: { cookie } })
  return { status: answer.statusCode, bytes: answer.rawPayload, headers: answer.headers }
}
