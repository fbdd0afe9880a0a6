import type { FormData } from '../../form/form-data.ts'
import type { HandOverMethod } from '../after/words.ts'

/** The fields of the form that say how the applicant wants to receive things. */
export const deliveryFields = [
  'delivery_mode',
  'receiver_name',
  'receiver_phone',
  'receiver_address',
  'agree_electronic_delivery',
] as const

/** The options of `delivery_mode` as ways of handing over. */
export const deliveryOptions: Readonly<Record<HandOverMethod, string>> = {
  window: '窗口领取',
  post: '邮政寄递',
  electronic: '电子证照下载',
  terminal: '自助终端打印',
}

/** How it was proven that something reached its receiver. */
export const proofs = {
  code: { zh: '取件码核对一致', en: 'pick-up code' },
  id: { zh: '核验身份证件', en: 'identity document shown' },
  courier: { zh: '寄递企业签收记录', en: 'the courier’s record' },
  opened: { zh: '本人登录后打开', en: 'opened by the applicant' },
  agreed: { zh: '本人已同意电子送达', en: 'agreed to electronic service' },
} as const
export type Proof = keyof typeof proofs

/** What the window itself can rely on; the other proofs come from the system. */
export const windowProofs = ['code', 'id', 'courier'] as const satisfies readonly Proof[]

/** How a parcel ended. */
export const parcelResults = {
  delivered: { zh: '已签收', en: 'delivered' },
  returned: { zh: '已退回', en: 'returned' },
  lost: { zh: '遗失', en: 'lost' },
  recalled: { zh: '已撤销寄递', en: 'recalled' },
} as const
export type ParcelResult = keyof typeof parcelResults

/** The way that the form asks for; at the window where it says nothing. */
export function chosenWay(form: FormData): HandOverMethod {
  const ways = Object.entries(deliveryOptions) as [HandOverMethod, string][]
  return ways.find(([, option]) => option === form.delivery_mode)?.[0] ?? 'window'
}

/** True where the applicant agreed that a paper counts as received when it stands in the account. */
export function agreedToElectronic(form: FormData): boolean {
  return form.agree_electronic_delivery === true
}
