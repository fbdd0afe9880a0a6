import { handOverMethods } from '@xinban/core/case/after/words'
import { deliveryItems } from '@xinban/core/case/delivery/items'
import type { HandOver, Parcel } from '@xinban/core/case/delivery/state'
import { proofs } from '@xinban/core/case/delivery/words'
import { applicantOf, type Fact, type PaperSource, type Sheet, sheetOf } from '../sheet.ts'
import { chineseDate, NOTHING } from '../words.ts'
import { due } from './due.ts'
import { eventsOf } from './history.ts'

/** 送达回证: what was handed to whom, when, how and how that is proven (R-DEC-5). */
export interface HandOverSlipInput extends Sheet {
  readonly facts: readonly Fact[]
  /** What was handed over, one on a line: its name, and what is in it. */
  readonly items: readonly { readonly name: string; readonly contents: string }[]
  /** False where a record stands for the signature. */
  readonly signed: boolean
}

/** The act that the slip is about; of a case from before items were told apart the only one. */
function actOf({ case: theCase, events }: PaperSource, n: number): HandOver {
  const act = theCase.handOvers[n - 1]
  if (act) return act
  const { on, method, receivedBy } = due(n === 1 ? theCase.handOver : null, 'hand-over')
  const note = eventsOf(events, 'handed_over')[0]?.body.note ?? ''
  return { on, method, receivedBy, items: null, proof: null, mandate: '', parcel: null, note }
}

function itemsOf({ case: theCase, plan }: PaperSource, { items }: HandOver): HandOverSlipInput['items'] {
  const { licence } = theCase
  return deliveryItems(theCase, plan)
    .filter(({ id }) => items === null || items.includes(id))
    .map(({ id, name, contents }) => {
      const version = id === 'licence' && licence ? `证号：${licence.number}，第${licence.version}版` : ''
      return { name: name.zh, contents: contents ?? version }
    })
}

function parcelFacts(parcel: Parcel | undefined): Fact[] {
  if (!parcel?.tracking) return []
  const mark = parcel.demo ? '（演示，没有真的寄出）' : ''
  return [['寄递单号', `${parcel.carrier ?? ''} ${parcel.tracking}${mark}`.trim()]]
}

/** The data of the slip of the n-th act of handing over. */
export function handOverSlipInput(source: PaperSource, n = 1): HandOverSlipInput {
  const { case: theCase } = source
  const act = actOf(source, n)
  const { on, method, receivedBy, proof, mandate, note } = act
  const by = theCase.licence?.handOverBy
  return {
    ...sheetOf('hand_over_slip', source, chineseDate(on)),
    items: itemsOf(source, act),
    signed: method === 'window' || method === 'terminal',
    facts: [
      ['受送达人', applicantOf(theCase)],
      ['送达机关', source.district.bureau.name],
      ['送达方式', handOverMethods[method].zh],
      ...parcelFacts(theCase.parcels.find(({ id }) => id === act.parcel)),
      ['送达期限', by ? `${chineseDate(by)}以前` : NOTHING],
      ['送达日期', chineseDate(on)],
      ['收件人', receivedBy],
      ...(mandate ? [['代领凭证', mandate] as const] : []),
      ...(proof ? [['核对方式', proofs[proof].zh] as const] : []),
      ['备注', note || NOTHING],
    ],
  }
}
