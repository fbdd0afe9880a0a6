import { expect, it } from 'vitest'
import { demoCourier } from './demo-courier.ts'

const sender = { name: '窗口', phone: '12345' }
const receiver = { name: '李晓梅', phone: '13863100000', address: '香港路 18 号' }
const at = '2026-11-23T02:00:00.000Z'

it('says DEMO in its number, the same one for the same parcel', async () => {
  const shipment = { id: 'case.p1', receiver, sender, contents: [], at }
  const first = await demoCourier.ship(shipment)
  expect(first).toMatchObject({ tracking: expect.stringMatching(/^DEMO\d{10}$/), demo: true })
  expect(await demoCourier.ship(shipment)).toEqual(first)
  expect((await demoCourier.ship({ ...shipment, id: 'case.p2' })).tracking).not.toBe(first.tracking)
})

it('goes on with the clock it is given, and says 演示 at every step', async () => {
  const follow = (hours: number, tracking = 'DEMO0000000001') =>
    demoCourier.track({
      id: 'case.p1',
      tracking,
      sentAt: at,
      at: new Date(Date.parse(at) + hours * 3_600_000).toISOString(),
    })
  expect((await follow(1)).state).toBe('moving')
  const done = await follow(72)
  expect(done.state).toBe('delivered')
  expect(done.steps.every(({ text }) => text.includes('演示'))).toBe(true)
  expect(done.receivedBy).toContain('演示')
  expect((await follow(73, 'DEMO0000000001R')).state).toBe('returned')
})
