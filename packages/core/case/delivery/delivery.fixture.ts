import type { Plan, PlanField } from '../../compose/plan.ts'
import type { FormData } from '../../form/form-data.ts'
import type { Command, Of } from '../command.ts'
import { accept, conclude, file, grant, on, opened, plainCalendar, submit } from '../journey.fixture.ts'
import { planOf } from '../plan.fixture.ts'
import { ordinary } from '../promises/state.ts'
import { carried, type Tale } from '../time/tale.fixture.ts'
import { deliveryOptions } from './words.ts'

function field(id: string, more: Partial<PlanField> = {}): PlanField {
  return {
    id,
    name: { zh: id, en: id },
    type: 'string',
    required: false,
    sensitive: false,
    askedBy: [],
    ...more,
  }
}

const options = Object.values(deliveryOptions).map((zh) => ({ zh, en: zh }))
const byPost = {
  feel: 'delivery_mode = "邮政寄递"',
  tree: { op: 'eq', name: 'delivery_mode', value: deliveryOptions.post },
} as const
const receiver = { required: true, sensitive: true, when: byPost }
const fields = [
  field('delivery_mode', { type: 'enum', required: true, options }),
  field('receiver_name', { required: true, when: byPost }),
  field('receiver_phone', { ...receiver, type: 'phone' }),
  field('receiver_address', { ...receiver, type: 'address' }),
  field('agree_electronic_delivery', { type: 'bool' }),
]

/** A registration that brings a certificate and a seal set, and a permit on the composite licence. */
export function deliveryPlan(): Plan {
  const plan = planOf([
    { id: 'p_reg', authority: 'bureau', onLicence: false },
    { id: 'p_fire', authority: 'fire' },
  ])
  const section = { id: 'handling', title: { zh: '送达', en: 'Delivery' }, fields }
  return {
    ...plan,
    form: { sections: [...plan.form.sections, section] },
    delivery: {
      things: [
        {
          id: 'seal_set',
          item: 'p_reg',
          name: { zh: '企业首套印章', en: 'First set of seals' },
          contents: '公章等',
          contentsLevel: 'general',
          free: { yes: true, text: '测试', level: 'general' },
        },
      ],
      postage: null,
    },
  }
}

export const address = '威海市经济技术开发区皇冠街道香港路 18 号'

/** What the form says about the post. */
export const postal: FormData = {
  delivery_mode: deliveryOptions.post,
  receiver_name: '李晓梅',
  receiver_phone: '13900139000',
  receiver_address: address,
}

/** A case that was granted in everything, with this in its form. */
export function grantedTale(wish: FormData, refuseFire = false): Tale {
  const form = { subject_name: '海韵渔家饭店', phone: '13800138000', ...wish }
  const draft = { form, files: [file('f1', 'm_lease')], handling: ordinary }
  const tale: Tale = { ...on(opened(deliveryPlan()), '2026-11-23'), calendar: plainCalendar, draft }
  const fire: Command = refuseFire
    ? { type: 'refuse', item: 'p_fire', reasons: '条件不符', falsePapers: false }
    : grant('p_fire')
  return carried(tale, [
    ['applicant', submit],
    ['clerk', accept],
    ['food', grant('p_reg')],
    ['fire', fire],
    ['chief', conclude],
  ])
}

/** A choice of the way, by the applicant. */
export function choose(way: Extract<Command, { type: 'choose_delivery' }>['way'], agree = false): Command {
  const to = way === 'post'
  return {
    type: 'choose_delivery',
    way,
    receiverName: to ? '李晓梅' : '',
    receiverPhone: to ? '13900139000' : '',
    receiverAddress: to ? address : '',
    agreeElectronic: agree,
  }
}

export const send: Command = { type: 'send_parcel' }
export const sent = (parcel: string): Command => ({
  type: 'parcel_sent',
  parcel,
  tracking: `DEMO-${parcel}`,
  carrier: '演示快递',
  demo: true,
})
export const delivered = (parcel: string): Command => ({
  type: 'parcel_delivered',
  parcel,
  on: '2026-11-26',
  receivedBy: '李晓梅',
  record: '本人签收',
})
export const returned = (parcel: string, lost = false): Command => ({
  type: 'parcel_returned',
  parcel,
  on: '2026-11-26',
  lost,
  reasons: '无人签收',
})
export const recall = (parcel: string): Command => ({
  type: 'recall_parcel',
  parcel,
  reasons: '改为窗口领取',
})
export const collect: Of<'hand_over'> = {
  type: 'hand_over',
  method: 'window',
  receivedBy: '李晓梅',
  note: '',
}
export const close: Command = { type: 'close' }
