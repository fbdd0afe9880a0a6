import type { DeliveryLine } from '@xinban/core/case/delivery/delivery-view'
import type { Text } from '@xinban/core/catalogue/schema'

/** Where a thing to deliver is. */
export const lineStates: Readonly<Record<DeliveryLine['state'], Text>> = {
  waiting: { zh: '待送达', en: 'waiting' },
  moving: { zh: '寄递中', en: 'on its way' },
  delivered: { zh: '已送达', en: 'delivered' },
}

/** Texts about how licences, papers and seals reach the applicant. */
export const delivery = {
  title: { zh: '送达', en: 'Delivery' },
  by: (day: string): Text => ({ zh: `应在 ${day}前（含当日）送达`, en: `Due by ${day}` }),
  chosen: { zh: '选择的方式', en: 'Way chosen' },
  agreed: { zh: '已同意电子送达', en: 'electronic service agreed to' },
  free: { zh: '免费', en: 'free of charge' },
  notFree: { zh: '收费', en: 'not free' },
  level: {
    seen: { zh: '有出处', en: 'seen in a source' },
    general: { zh: '各地做法，未核实', en: 'common practice, not checked' },
    mixed: { zh: '部分有出处', en: 'seen in part' },
    proposal: { zh: '建议', en: 'proposal' },
  },
  parcel: (number: string): Text => ({ zh: `寄递件 ${number}`, en: `Parcel ${number}` }),
  tracking: { zh: '单号', en: 'Number' },
  carrier: { zh: '寄递企业', en: 'Courier' },
  demo: { zh: '演示，没有真的寄出', en: 'demonstration: nothing was really sent' },
  inside: { zh: '内件', en: 'Contents' },
  asked: { zh: '正在通知寄递企业', en: 'the courier is being asked' },
  stuck: { zh: '寄递企业没有收寄，系统会再试', en: 'the courier did not take it; it is tried again' },
  notFollowed: { zh: '暂时查不到进度', en: 'cannot be followed at the moment' },
  moving: { zh: '寄递中', en: 'on its way' },
  handedOver: { zh: '签收记录', en: 'Handed over' },
  act: (day: string, way: string, who: string): Text => ({
    zh: `${day}，${way}${who && `，${who}收`}`,
    en: `${day}, ${way.toLowerCase()}${who && `, received by ${who}`}`,
  }),
  mandate: (mandate: string): Text => ({ zh: `代领凭证：${mandate}`, en: `Mandate: ${mandate}` }),
  slip: { zh: '送达回证', en: 'Slip' },
  label: { zh: '打印寄递面单和清单', en: 'Print label and packing list' },
  code: {
    title: { zh: '取件码', en: 'Pick-up code' },
    help: {
      zh: '到窗口或者自助终端领取时出示，核对更快；请别人代领的，把取件码和委托书交给代领人。',
      en: 'Show it at the window or a terminal. Somebody who collects for you needs it and a mandate.',
    },
    get: { zh: '取得取件码', en: 'Get a pick-up code' },
    again: { zh: '换一个新的取件码', en: 'Get a new code' },
    there: (until: string): Text => ({
      zh: `您的取件码有效期至 ${until}。系统不保存明码，忘记了就换一个新的。`,
      en: `Your code holds until ${until}. It is not kept in plain; if it is lost, get a new one.`,
    }),
    shown: (until: string): Text => ({
      zh: `有效期至 ${until}。只显示这一次，请记下或者打印。`,
      en: `Holds until ${until}. It is shown this once: note or print it.`,
    }),
  },
  open: {
    zh: '在上方打开证照即为签收，不用到窗口。',
    en: 'Opening the licence above counts as receiving it; no visit is needed.',
  },
  change: {
    title: { zh: '更改送达方式', en: 'Change the way of delivery' },
    help: {
      zh: '寄出之前都可以更改。地址只提供给寄递企业。',
      en: 'Possible until it is sent. Only the courier gets the address.',
    },
    way: { zh: '怎样送达', en: 'How' },
    name: { zh: '收件人（邮寄的必填）', en: 'Receiver (for post)' },
    phone: { zh: '收件电话（邮寄的必填）', en: 'Telephone (for post)' },
    address: { zh: '收件地址（邮寄的必填）', en: 'Address (for post)' },
    agree: {
      zh: '同意电子送达：文书进入我的账户即视为送达',
      en: 'I agree to electronic service: a paper in my account counts as received',
    },
    do: { zh: '保存送达方式', en: 'Save' },
  },
  postage: {
    free: { zh: '邮寄免费', en: 'Posted free of charge' },
    unknown: { zh: '邮费由谁承担：未公布', en: 'Who pays the postage: not published' },
  },
} as const

/** Texts of the printed label. */
export const label = {
  title: { zh: '寄递面单和清单', en: 'Label and packing list' },
  lead: {
    zh: '打印后贴在寄递件上。地址不保存为文书，打开本页会记入审计。',
    en: 'Print and stick on the parcel. The address is kept in no paper; opening this page is audited.',
  },
  to: { zh: '收件人', en: 'To' },
  from: { zh: '寄件人', en: 'From' },
  list: { zh: '内件清单', en: 'Packing list' },
  demo: { zh: '演示面单：不能寄递', en: 'Demonstration label: cannot be posted' },
  none: { zh: '这一件没有邮寄地址。', en: 'This parcel has no address.' },
} as const

/** Texts of parcels in the outbox. */
export const parcels = {
  title: { zh: '在途和没有寄出的寄递件', en: 'Parcels on their way or stuck' },
  case: { zh: '办件', en: 'Case' },
  parcel: { zh: '寄递件', en: 'Parcel' },
  asked: { zh: '提出时间', en: 'Asked' },
  state: { zh: '结果', en: 'Result' },
  again: { zh: '马上再试', en: 'Try again now' },
  states: {
    asked: { zh: '待收寄', en: 'waiting' },
    answered: { zh: '已收寄', en: 'taken' },
    failed: { zh: '没有收寄', en: 'not taken' },
  },
} as const
