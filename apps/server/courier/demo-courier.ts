import { createHash } from 'node:crypto'
import type { Courier, Progress } from './courier.ts'

const HOUR = 3_600_000

/** What the demo's parcels go through, in hours since the courier took them; weekends are like other days here. */
const journey = [
  [8, '演示：离开处理中心', '威海'],
  [30, '演示：到达派送网点', ''],
  [46, '演示：派送中', ''],
] as const

const ends = {
  delivered: [50, '演示：已签收', ''],
  returned: [72, '演示：无人签收，退回寄件人', ''],
} as const

/** An address with this word in it gets its parcels back, so that a demo can show what happens then. */
const comesBack = '演示退回'

function isReturned(tracking: string): boolean {
  return tracking.endsWith('R')
}

/**
 * The demo's courier: sends nothing, and says so in every number and step. It keeps nothing either: where a parcel is
 * follows from its number and the clock, so that the time machine moves it on.
 */
export const demoCourier: Courier = {
  ship: async ({ id, receiver }) => {
    const digits = BigInt(`0x${createHash('sha256').update(id).digest('hex').slice(0, 14)}`) % 10_000_000_000n
    const back = receiver.address.includes(comesBack) ? 'R' : ''
    return { tracking: `DEMO${String(digits).padStart(10, '0')}${back}`, carrier: '演示快递', demo: true }
  },
  track: async ({ tracking, sentAt, at }): Promise<Progress> => {
    const end = isReturned(tracking) ? 'returned' : 'delivered'
    const hours = (Date.parse(at) - Date.parse(sentAt)) / HOUR
    const steps = [...journey, ends[end]]
      .filter(([after]) => hours >= after)
      .map(([after, text, place]) => ({
        at: new Date(Date.parse(sentAt) + after * HOUR).toISOString(),
        text,
        place,
      }))
    const over = hours >= ends[end][0]
    return {
      state: over ? end : 'moving',
      steps,
      receivedBy: over && end === 'delivered' ? '收件人本人（演示）' : '',
      record: over && end === 'delivered' ? `演示签收记录 ${tracking}` : '',
      reason: over && end === 'returned' ? '无人签收（演示）' : '',
    }
  },
}
