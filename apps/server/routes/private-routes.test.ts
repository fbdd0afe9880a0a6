import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf } from '../testing/client.ts'
import { concludedCase } from '../testing/concluded-case.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let id = ''
let number = ''
beforeAll(async () => {
  server = await startTestServer({ now: () => '2026-11-23T02:00:00.000Z' })
  const view = await concludedCase(server.app, 'i_restaurant', { assembly_place: true })
  id = view.id
  number = view.licence?.number ?? ''
})
afterAll(() => server.close())

/** A restaurant is none of the post administration’s business, nor of another applicant’s. */
const strangers = ['applicant-2', 'approver-a_post', 'chief-a_post']
const readers = ['clerk', 'chief-a_bureau', 'approver-a_fire', 'leader', 'auditor']
const unknown = '0190a000-0000-7000-8000-000000000000'

/** A paper or an archive that waits for its papers is as good as one that is there. */
const there = [200, 503]

async function answered(person: string | null, path: string): Promise<number> {
  const cookie = person === null ? '' : await cookieOf(person)
  return (await server.app.inject({ url: path, headers: { cookie } })).statusCode
}

async function cookieOf(person: string): Promise<string> {
  const signedIn = await server.app.inject({ method: 'POST', url: '/api/session', payload: { person } })
  expect(signedIn.statusCode, person).toBe(200)
  return String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
}

const paths: Readonly<Record<string, (caseId: string) => string>> = {
  'shown-licence': (one) => `/api/cases/${one}/shown-licence`,
  'licence-asks': (one) => `/api/cases/${one}/licence-asks`,
  archive: (one) => `/api/cases/${one}/archive`,
  proof: (one) => `/api/cases/${one}/proof`,
  delivery: (one) => `/api/cases/${one}/delivery`,
  credential: () => `/api/licences/${number}/credential`,
  pdf: () => `/api/licences/${number}/pdf`,
}

describe.each(Object.entries(paths))('%s', (name, path) => {
  it('is for nobody who is not signed in, and does not exist for strangers', async () => {
    expect(await answered(null, path(id))).toBe(401)
    // What is for applicants alone is refused to staff, whether the case exists or not.
    const owners = name === 'shown-licence' || name === 'licence-asks'
    for (const person of strangers) {
      const status = owners && person !== 'applicant-2' ? 403 : 404
      expect(await answered(person, path(id)), person).toBe(status)
      if (path(unknown) !== path(id)) expect(await answered(person, path(unknown)), person).toBe(status)
    }
    if (path(unknown) !== path(id))
      for (const odd of [unknown, 'x', '%00', '..%2f..'])
        expect(await answered('applicant', path(odd)), odd).toBe(404)
  })

  it('is there for its applicant, and for staff as far as their work goes', async () => {
    expect(there).toContain(await answered('applicant', path(id)))
    const refused = {
      'shown-licence': readers,
      'licence-asks': readers,
      archive: ['approver-a_fire', 'leader', 'auditor'],
    }
    const forbidden: readonly string[] = refused[name as keyof typeof refused] ?? []
    for (const person of readers) {
      const status = await answered(person, path(id))
      expect(forbidden.includes(person) ? [403] : there, `${person} ${status}`).toContain(status)
    }
  })
})

it('parcels and pick-up codes are nobody else’s', async () => {
  for (const person of [...strangers, ...readers]) {
    const client = await clientOf(server.app, person)
    const status = (await client.send('POST', `/api/cases/${id}/pick-up-code`)).status
    expect(person === 'applicant-2' ? [404] : [403], person).toContain(status)
    const overseeing = ['auditor', 'chief-a_bureau'].includes(person)
    expect((await client.get('/api/parcels')).status, person).toBe(overseeing ? 200 : 403)
  }
})

it('a credential that staff take is noted', async () => {
  await answered('auditor', `/api/licences/${number}/credential`)
  const { rows } = await server.context.db.pool.query(
    `select detail from audit where region_code = $2 and action = 'paper.read' and person_id = 'auditor'
      and subject = $1`,
    [id, server.context.db.region],
  )
  expect(rows).toContainEqual({ detail: { kind: 'credential' } })
})
