import type { CaseView } from '@xinban/core/case/case-view'
import { clientOf } from '../testing/client.ts'
import { seeds, words } from './seeds.fixture.ts'

const { representative, written, contact } = seeds

/** What goes wrong with people's data in the request: refused, malformed, of the wrong type, for what is not there. */
export async function mishaps(url: string, { id, licence }: CaseView): Promise<void> {
  const applicant = await clientOf(url, 'applicant')
  const chief = await clientOf(url, 'chief-a_fire')
  const typed = { form: { contact_name: { name: written.name } }, version: 'x', [contact.name]: 1 }
  await applicant.command(id, { type: 'withdraw', reason: words })
  await applicant.command(id, { type: 'state_defence', item: representative.name, text: words })
  await chief.command(id, { type: 'revoke', item: 'p_fire_check', reasons: words, who: written.name })
  await applicant.send('PUT', `/api/cases/${id}/draft`, typed)
  await applicant.upload(
    `/api/cases/${id}/files?material=${written.phone}`,
    `${written.name}.pdf`,
    Buffer.from(words),
  )
  await applicant.send('POST', '/api/session', { person: representative.id })
  await applicant.get(`/api/search?q=${encodeURIComponent(words)}`)
  await applicant.get(`/api/cases/${encodeURIComponent(words)}`)
  await applicant.get(`/api/licences/${encodeURIComponent(representative.id)}`)
  await applicant.get(`/api/licences/${licence?.number}?token=${encodeURIComponent(written.name)}`)
  await fetch(new URL(`/api/cases/${id}/commands`, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-name': encodeURIComponent(written.name) },
    body: `{"type":"withdraw","reason":"${words}`,
  })
}
