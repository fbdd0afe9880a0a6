import {
  delivered,
  deliveryPlan,
  grantedTale,
  postal,
  send,
  sent,
} from '@xinban/core/case/delivery/delivery.fixture'
import { carried } from '@xinban/core/case/time/tale.fixture'
import { expect, it } from 'vitest'
import { papersOf } from '../papers-of.ts'
import type { PaperSource } from '../sheet.ts'
import { handOverSlipInput } from './hand-over-slip.ts'

const district = {
  name: '经区',
  brand: '馨办',
  bureau: { name: '行政审批服务局', phone: '1', reviewedBy: null },
}

it('each act has a slip of its own: what was in the parcel, its number with the demo’s mark, and the proof', () => {
  const tale = carried(grantedTale(postal), [
    ['clerk', { type: 'hand_over', method: 'window', receivedBy: '李晓梅', note: '', items: ['licence'] }],
    ['clerk', send],
    ['system', sent('p1')],
    ['system', delivered('p1')],
  ])
  const source: PaperSource = {
    case: tale.case,
    events: tale.events,
    plan: deliveryPlan(),
    questions: [],
    calendar: tale.calendar,
    district,
    publicUrl: 'https://example.cn',
    demo: true,
    at: tale.at,
  }
  const slips = papersOf(tale.case).filter((paper) => paper.startsWith('hand_over_slip'))
  expect(slips).toEqual(['hand_over_slip', 'hand_over_slip.2'])
  const first = handOverSlipInput(source, 1)
  expect(first.items.map(({ name }) => name)).toEqual([tale.plan.licence.name.zh])
  expect([first.signed, Object.fromEntries(first.facts).核对方式]).toEqual([true, '核验身份证件'])
  const second = handOverSlipInput(source, 2)
  expect(second.items.map(({ name }) => name)).toEqual(['p_reg', '企业首套印章'])
  expect(second.signed).toBe(false)
  expect(Object.fromEntries(second.facts)).toMatchObject({
    寄递单号: '演示快递 DEMO-p1（演示，没有真的寄出）',
    核对方式: '寄递企业签收记录',
    备注: '本人签收',
  })
})
