import type { CaseView } from '@xinban/core/case/case-view'
import type { CodeView, DeliveryView, ParcelRow } from '@xinban/core/case/delivery/views'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shipJob } from '../courier/ship-job.ts'
import { makePaperJob } from '../jobs/make-paper.ts'
import { judge } from '../judge/judge.ts'
import { clientOf } from '../testing/client.ts'
import { concludedCase, registeringShop } from '../testing/concluded-case.ts'
import { manyLike } from '../testing/many-cases.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let model: CaseView
beforeAll(async () => {
  server = await startTestServer()
  model = await concludedCase(server.app, 'i_convenience', registeringShop)
})
afterAll(() => server.close())

const as = (person: string | null) => clientOf(server.app, person)
const choose = (way: string, more: Record<string, unknown> = {}) => ({
  type: 'choose_delivery',
  way,
  ...more,
})
const postal = { receiverName: '李晓梅', receiverPhone: '13863100000', receiverAddress: '文化东路 99 号' }
const collect = { type: 'hand_over', method: 'window', receivedBy: '李晓梅' }

async function another(): Promise<string> {
  const [id = ''] = await manyLike(server.context, model, 1)
  return id
}

describe('a pick-up code', () => {
  it('is given to the applicant alone, told once, and opens the window; what is wrong is counted', async () => {
    const id = await another()
    const path = `/api/cases/${id}/pick-up-code`
    for (const person of ['applicant-2', 'clerk', 'auditor', null])
      expect((await (await as(person)).send('POST', path)).status, `${person}`).toBeGreaterThanOrEqual(401)
    const made = await (await as('applicant')).send<CodeView>('POST', path)
    expect(made.status).toBe(201)
    const { code } = made.body
    const shown = (await (await as('applicant')).get<DeliveryView>(`/api/cases/${id}/delivery`)).body
    expect(shown.codeExpires).toBe(made.body.expires)
    expect(JSON.stringify(shown)).not.toContain(code)

    const clerk = await as('clerk')
    const withCode = (typed: string) => clerk.command(id, { ...collect, proof: 'code', code: typed })
    expect((await withCode('WRONG222')).body).toMatchObject({ kind: 'pick-up-code' })
    // Somebody without the right to hand over uses up no tries.
    for (let tries = 0; tries < 8; tries += 1)
      await (await as('auditor')).command(id, { ...collect, proof: 'code', code: 'WRONG222' })
    const done = await withCode(code)
    expect(done.status, JSON.stringify(done.body)).toBe(200)
    expect(done.body.handOvers).toMatchObject([{ proof: 'code', receivedBy: '李晓梅' }])
    expect((await (await as('applicant')).send('POST', path)).body).toMatchObject({
      kind: 'command-not-allowed',
    })
  })
})

describe('where things go', () => {
  it('is read by applicant and window; nobody else learns the address', async () => {
    const id = await another()
    const chosen = await (await as('applicant')).command(id, choose('post', postal))
    expect(chosen.status, JSON.stringify(chosen.body)).toBe(200)
    const read = async (person: string) =>
      (await (await as(person)).get<DeliveryView>(`/api/cases/${id}/delivery`)).body.receiver
    expect(await read('applicant')).toEqual({
      name: '李晓梅',
      phone: '13863100000',
      address: '文化东路 99 号',
    })
    expect(await read('clerk')).toMatchObject({ address: '文化东路 99 号' })
    expect(await read('auditor')).toBeNull()
    expect(await read('approver-a_bureau')).toBeNull()
  })

  it('without an address the post is refused, field by field', async () => {
    const refused = await (await as('applicant')).command(await another(), choose('post'))
    expect(refused.body).toMatchObject({
      kind: 'form-invalid',
      faults: [{ at: 'receiver_name' }, { at: 'receiver_phone' }, { at: 'receiver_address' }],
    })
  })
})

describe('electronic delivery', () => {
  it('counts when the applicant opens the licence, once, and not when somebody else does', async () => {
    const id = await another()
    await (await as('applicant')).command(id, choose('electronic'))
    await makePaperJob(server.context, { caseId: id, paper: 'licence', version: model.version })
    const open = async (person: string) =>
      server.app.inject({
        url: `/api/cases/${id}/documents/licence`,
        headers: {
          cookie: String(
            (await server.app.inject({ method: 'POST', url: '/api/session', payload: { person } })).headers[
              'set-cookie'
            ],
          ).split(';')[0],
        },
      })
    const acts = async () => (await (await as('applicant')).get<CaseView>(`/api/cases/${id}`)).body.handOvers
    expect((await open('clerk')).statusCode).toBe(200)
    expect(await acts()).toEqual([])
    expect((await open('applicant')).statusCode).toBe(200)
    await open('applicant')
    expect(await acts()).toMatchObject([{ method: 'electronic', proof: 'opened', items: ['licence'] }])
  })

  it('counts by itself where the applicant agreed', async () => {
    const id = await another()
    await (await as('applicant')).command(id, choose('electronic', { agreeElectronic: true }))
    await judge(server.context)
    const { body } = await (await as('applicant')).get<CaseView>(`/api/cases/${id}`)
    expect(body.handOvers).toMatchObject([{ proof: 'agreed', items: ['licence'] }])
  })
})

it('parcels of all cases are for those who oversee the whole; the demo’s say that they are', async () => {
  const id = await another()
  await (await as('applicant')).command(id, choose('post', postal))
  await (await as('clerk')).command(id, { type: 'send_parcel' })
  await shipJob(server.context, { caseId: id, parcel: 'p1' })
  for (const person of ['applicant', 'clerk', 'chief-a_fire'])
    expect((await (await as(person)).get('/api/parcels')).status, person).toBe(403)
  const { body } = await (await as('auditor')).get<{ parcels: ParcelRow[] }>('/api/parcels')
  expect(body.parcels.find((row) => row.case === id)).toMatchObject({
    demo: true,
    tracking: expect.stringMatching(/^DEMO/),
  })
  expect(JSON.stringify(body)).not.toContain('文化东路')
})
