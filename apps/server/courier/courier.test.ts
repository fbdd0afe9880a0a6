import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CaseView } from '@xinban/core/case/case-view'
import type { DeliveryView, ParcelRow } from '@xinban/core/case/delivery/views'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clientOf } from '../testing/client.ts'
import { concludedCase, registeringShop } from '../testing/concluded-case.ts'
import { manyLike } from '../testing/many-cases.ts'
import { mustDo } from '../testing/must-do.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { courierOf } from './courier.ts'
import { shipJob } from './ship-job.ts'
import { trackParcels } from './track-parcels.ts'

const address = '威海市经济技术开发区文化东路 99 号 601 室'
const post = {
  type: 'choose_delivery',
  way: 'post',
  receiverName: '李晓梅',
  receiverPhone: '13863100000',
  receiverAddress: address,
}

interface Asked {
  readonly id: string
  readonly receiver: { readonly address: string }
  readonly contents: readonly string[]
}

/** What the courier got, what it knows, and how it answers. */
let asked: Asked[] = []
let headers: (string | undefined)[] = []
const known = new Map<string, string>()
let answer: 'good' | 'hang' | 'broken' | 'odd' | 'huge' | 'redirect' = 'good'
let progress: unknown = { state: 'moving', steps: [] }

const bodies: Readonly<Record<string, string>> = {
  odd: '{"tracking":"<b>","carrier":""}',
  huge: `{"tracking":"T1","carrier":"${'x'.repeat(100_000)}"}`,
}

const courier: Server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => {
    body += chunk
  })
  request.on('end', () => {
    headers.push(request.headers.authorization)
    if (request.method === 'POST') {
      const shipment = JSON.parse(body) as Asked
      asked.push(shipment)
      // It answers the same id the same way, as it has to; also when its answer got lost.
      known.set(shipment.id, known.get(shipment.id) ?? `T${known.size + 1}`)
    }
    if (answer === 'hang') return
    if (answer === 'redirect') response.setHeader('location', 'http://127.0.0.1:1/elsewhere')
    response.statusCode = { good: 200, broken: 500, odd: 200, huge: 200, redirect: 307 }[answer]
    const last = asked.at(-1)?.id ?? ''
    const good = request.method === 'POST' ? { tracking: known.get(last), carrier: '测试快递' } : progress
    response.end(bodies[answer] ?? JSON.stringify(good))
  })
})

let server: TestServer
let owner: pg.Client
let model: CaseView
let now = '2026-11-23T02:00:00.000Z'

beforeAll(async () => {
  await new Promise<void>((done) => courier.listen(0, '127.0.0.1', done))
  const { port } = courier.address() as AddressInfo
  server = await startTestServer({
    now: () => now,
    patience: 500,
    settings: { courier: { url: `http://127.0.0.1:${port}/v1/`, token: 'secret-token' } },
  })
  owner = new pg.Client({ connectionString: server.url })
  await owner.connect()
  model = await concludedCase(server.app, 'i_convenience', registeringShop)
})
afterAll(async () => {
  await owner.end()
  await server.close()
  courier.closeAllConnections()
  courier.close()
})
beforeEach(() => {
  answer = 'good'
  progress = { state: 'moving', steps: [] }
  asked = []
  headers = []
  now = '2026-11-23T02:00:00.000Z'
})

const did = (person: string, id: string, command: Record<string, unknown>) =>
  mustDo(server.app, person, id, command)

async function read(id: string): Promise<CaseView> {
  return (await (await clientOf(server.app, 'applicant')).get<CaseView>(`/api/cases/${id}`)).body
}

/** Another case like the first, by post, and the job that its parcel left behind. */
async function posted(): Promise<{ id: string; ship: () => Promise<void> }> {
  const [id = ''] = await manyLike(server.context, model, 1)
  await did('applicant', id, post)
  await did('clerk', id, { type: 'send_parcel' })
  return { id, ship: () => shipJob(server.context, { caseId: id, parcel: 'p1' }) }
}

async function stuck(): Promise<ParcelRow[]> {
  const chief = await clientOf(server.app, 'chief-a_bureau')
  return (await chief.get<{ parcels: ParcelRow[] }>('/api/parcels')).body.parcels
}

describe('a parcel', () => {
  it('goes to the courier with its address, which is nowhere else in plain words', async () => {
    const { id, ship } = await posted()
    const { rows } = await owner.query('select * from parcel where case_id = $1', [id])
    expect(JSON.stringify(rows)).not.toContain('文化东路')
    expect(rows[0].receiver).toMatch(/^enc:/)
    const jobs = await owner.query(`select payload from graphile_worker._private_jobs`)
    expect(JSON.stringify(jobs.rows)).not.toContain('文化东路')
    await ship()
    expect(asked).toMatchObject([
      {
        id: `${id}.p1`,
        receiver: { name: '李晓梅', address },
        contents: expect.arrayContaining(['企业首套印章', '营业执照']),
      },
    ])
    expect(headers).toEqual(['Bearer secret-token'])
    const view = await read(id)
    expect(view.parcels).toMatchObject([
      { id: 'p1', tracking: known.get(`${id}.p1`), carrier: '测试快递', demo: false },
    ])
    const { rows: events } = await owner.query('select body from event where case_id = $1', [id])
    expect(JSON.stringify(events)).not.toContain('文化东路')
    const { rows: told } = await owner.query('select subject, body from message where case_id = $1', [id])
    expect(JSON.stringify(told)).toContain('已寄出：测试快递')
    expect(JSON.stringify(told)).not.toContain('文化东路')
  })

  it.each([
    ['hang', 'no answer in time'],
    ['broken', 'the courier answered 500'],
    ['odd', 'the answer is not what was agreed'],
    ['huge', 'the answer is too large'],
    ['redirect', 'the answer leads elsewhere, and is not followed'],
  ] as const)(
    'whose courier is %s is stuck in sight, and repeatable without a second parcel',
    async (how, why) => {
      const { id, ship } = await posted()
      answer = how
      await expect(ship()).rejects.toThrow(why)
      expect((await stuck()).find((row) => row.case === id)).toMatchObject({
        state: 'failed',
        error: why,
        attempts: 1,
      })
      answer = 'good'
      await ship()
      await ship()
      expect(asked.map((one) => one.id)).toEqual([`${id}.p1`, `${id}.p1`])
      const view = await read(id)
      expect(view.timeline.filter((entry) => entry.type === 'parcel_sent')).toHaveLength(1)
    },
  )

  it('that two processes ask for at once has one name there and one number here', async () => {
    const { id, ship } = await posted()
    await Promise.all([ship(), ship()])
    expect(new Set(asked.map((one) => one.id)).size).toBe(1)
    expect((await read(id)).timeline.filter((entry) => entry.type === 'parcel_sent')).toHaveLength(1)
  })

  it('that was recalled before the courier was asked is not asked for', async () => {
    const { id, ship } = await posted()
    await did('clerk', id, { type: 'recall_parcel', parcel: 'p1', reasons: '改为窗口领取' })
    await ship()
    expect(asked).toEqual([])
    expect((await stuck()).some((row) => row.case === id)).toBe(false)
  })

  it('can be asked for again at once by the bureau’s chief, and by nobody else', async () => {
    const { id, ship } = await posted()
    answer = 'broken'
    await expect(ship()).rejects.toThrow()
    answer = 'good'
    const path = `/api/parcels/${id}/p1/again`
    for (const person of ['applicant', 'clerk', 'auditor', 'chief-a_fire'])
      expect((await (await clientOf(server.app, person)).send('POST', path)).status, person).toBe(403)
    const chief = await clientOf(server.app, 'chief-a_bureau')
    expect((await chief.send('POST', `/api/parcels/${id}/%00/again`)).status).toBe(404)
    // As if the queue had given up: it is asked for anew.
    const key = `ship:${id}:p1`
    await owner.query('delete from graphile_worker._private_jobs where key = $1', [key])
    expect((await chief.send('POST', path)).status).toBe(204)
    const { rows } = await owner.query('select payload from graphile_worker._private_jobs where key = $1', [
      key,
    ])
    expect(rows).toEqual([{ payload: { caseId: id, parcel: 'p1' } }])
    await ship()
    expect((await chief.send('POST', path)).status).toBe(404)
  })
})

describe('on its way', () => {
  const step = { at: '2026-11-24T03:00:00Z', text: '派送中', place: '威海' }

  it('its steps are for applicant and window: a courier’s words may name people', async () => {
    const { id, ship } = await posted()
    await ship()
    const stepsFor = async (person: string) => {
      const client = await clientOf(server.app, person)
      return (await client.get<DeliveryView>(`/api/cases/${id}/delivery`)).body.parcels.map(
        (parcel) => parcel.steps.length,
      )
    }
    expect([await stepsFor('applicant'), await stepsFor('clerk')]).toEqual([[1], [1]])
    expect([await stepsFor('auditor'), await stepsFor('approver-a_bureau')]).toEqual([[0], [0]])
  })

  it('is not handed over before it was sent, nor in a year that is none, whatever the courier says', async () => {
    const { id, ship } = await posted()
    await ship()
    now = '2026-11-25T02:00:00.000Z'
    const delivered = (at: string) => ({ state: 'delivered', steps: [{ ...step, at }], record: 'R' })
    progress = delivered('0000-01-01T00:00:00+08:00')
    await trackParcels(server.context)
    expect((await stuck()).find((row) => row.case === id)?.error).toBe('the answer is not what was agreed')
    progress = delivered('2020-01-01T00:00:00Z')
    await trackParcels(server.context)
    expect((await read(id)).handOvers).toMatchObject([{ method: 'post', on: '2026-11-25' }])
  })

  it('its steps are shown; delivered, it is handed over once with the courier’s proof', async () => {
    const { id, ship } = await posted()
    await ship()
    progress = { state: 'moving', steps: [step] }
    await trackParcels(server.context)
    await trackParcels(server.context)
    const applicant = await clientOf(server.app, 'applicant')
    const shown = (await applicant.get<DeliveryView>(`/api/cases/${id}/delivery`)).body
    expect(shown.parcels[0]?.steps).toEqual([
      { at: now, text: '寄递企业已收寄', place: '' },
      { ...step, at: '2026-11-24T03:00:00.000Z' },
    ])
    now = '2026-11-25T02:00:00.000Z'
    progress = {
      state: 'delivered',
      steps: [step, { ...step, at: '2026-11-24T06:00:00Z', text: '已签收' }],
      receivedBy: '李晓梅',
      record: '签收单 8812',
    }
    await Promise.all([trackParcels(server.context), trackParcels(server.context)])
    await trackParcels(server.context)
    const view = await read(id)
    expect(view.handOvers).toMatchObject([
      {
        method: 'post',
        on: '2026-11-24',
        receivedBy: '李晓梅',
        proof: 'courier',
        note: '签收单 8812',
        parcel: 'p1',
      },
    ])
    expect(view.documents).toContain('hand_over_slip')
    await did('clerk', id, { type: 'close' })
  })

  it('a courier that cannot be asked stands in the outbox; one that says nonsense too', async () => {
    const { id, ship } = await posted()
    await ship()
    answer = 'hang'
    await trackParcels(server.context)
    expect((await stuck()).find((row) => row.case === id)?.error).toBe('no answer in time')
    answer = 'good'
    progress = { state: 'teleported' }
    await trackParcels(server.context)
    expect((await stuck()).find((row) => row.case === id)?.error).toBe('the answer is not what was agreed')
    expect((await read(id)).handOvers).toEqual([])
  })

  it('returned, it waits again for the window, and a second one goes out', async () => {
    const { id, ship } = await posted()
    await ship()
    progress = { state: 'returned', steps: [step], reason: '地址不详' }
    await trackParcels(server.context)
    const back = await read(id)
    expect(back.parcels).toMatchObject([{ result: 'returned', reason: '地址不详' }])
    expect(back.next.map(({ kind }) => kind)).toContain('send_parcel')
    await did('clerk', id, { type: 'send_parcel' })
    await shipJob(server.context, { caseId: id, parcel: 'p2' })
    expect((await read(id)).parcels).toMatchObject([
      { result: 'returned' },
      { result: null, carrier: '测试快递' },
    ])
  })
})

it('no courier at all: production says so instead of pretending', async () => {
  const none = courierOf({ ...server.context.settings, courier: null, mode: 'production' })
  await expect(none.track({ id: 'x', tracking: 'x', sentAt: now, at: now })).rejects.toThrow(
    'no courier is configured',
  )
})
