import type { Text } from '../../catalogue/schema.ts'
import type { CasePlan } from '../../compose/plan.ts'
import { type HandOverMethod, handOverMethods } from '../after/words.ts'
import type { DeliveryEvent } from './events.ts'
import { deliveryNames } from './items.ts'
import { chosenWay } from './words.ts'

/** What happened to a delivery, in one line of plain words; addresses and receivers are never part of it. */
export function deliveryText(body: DeliveryEvent, plan: CasePlan): Text {
  switch (body.type) {
    case 'delivery_chosen': {
      const way = handOverMethods[chosenWay(body.form)]
      return { zh: `选择送达方式：${way.zh}`, en: `Way of delivery chosen: ${way.en}` }
    }
    case 'originals_kept':
      return { zh: '窗口留存原件，办结后退还', en: 'The window keeps originals and gives them back' }
    case 'parcel_asked': {
      const names = deliveryNames(plan, body.items)
      return { zh: `交寄：${names.zh}`, en: `To be posted: ${names.en}` }
    }
    case 'parcel_sent': {
      const { carrier, tracking, demo } = body
      const mark = demo
        ? { zh: '（演示，没有真的寄出）', en: ' (demonstration, nothing was sent)' }
        : { zh: '', en: '' }
      return {
        zh: `已寄出：${carrier}，单号 ${tracking}${mark.zh}`,
        en: `Sent by ${carrier}, number ${tracking}${mark.en}`,
      }
    }
    case 'parcel_delivered':
      return { zh: '寄递件已签收', en: 'The parcel was delivered' }
    case 'parcel_returned':
      return body.lost
        ? { zh: '寄递件遗失，窗口将重新送达', en: 'The parcel was lost; the window delivers anew' }
        : {
            zh: '寄递件退回窗口，请核对送达方式',
            en: 'The parcel came back; please check how it should reach you',
          }
    case 'parcel_recalled':
      return { zh: '撤销寄递', en: 'Parcel recalled' }
  }
}

/** What was handed over and how; without items in histories from before they were told apart. */
export function handedOverText(
  { method, items }: { method: HandOverMethod; items?: readonly string[] | undefined },
  plan: CasePlan,
): Text {
  const way = handOverMethods[method]
  if (!items || (items.length === 1 && items[0] === 'licence'))
    return { zh: `证照已送达（${way.zh}）`, en: `Licence handed over (${way.en})` }
  const names = deliveryNames(plan, items)
  return { zh: `已送达：${names.zh}（${way.zh}）`, en: `Handed over: ${names.en} (${way.en})` }
}
