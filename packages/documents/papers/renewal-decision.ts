import { permitOf } from '@xinban/core/case/after/licence-change'
import type { Permit } from '@xinban/core/case/event'
import { type Fact, type PaperSource, type Sheet, sheetOf } from '../sheet.ts'
import { chineseDate, chineseDay, NOTHING } from '../words.ts'
import { due } from './due.ts'
import { answerTo, eventsOf, nthEvent } from './history.ts'
import { itemOf } from './items.ts'
import { type Remedies, remediesAgainst } from './remedies.ts'

/** 准予延续许可决定书, 不予延续许可决定书; also where silence has renewed (R-REN-1, R-DEC-4). */
export interface RenewalDecisionInput extends Sheet {
  readonly item: string
  readonly permit: string
  readonly requested: string
  readonly result: 'renewed' | 'deemed' | 'refused'
  readonly until: string
  readonly facts: readonly Fact[]
  /** Where it was renewed: the licence's new version. */
  readonly licence: string | null
  readonly remedies: Remedies | null
}

const titles = {
  renewed: '准予延续许可决定书',
  deemed: '准予延续许可决定书',
  refused: '不予延续许可决定书',
} as const

function endBefore({ events }: PaperSource, item: string, seq: number): Permit['validUntil'] {
  const versions = eventsOf(events, 'licence_issued', 'licence_changed').filter((event) => event.seq < seq)
  return versions.at(-1)?.body.permits.find((permit) => permit.item === item)?.validUntil ?? null
}

function day(date: string | null): string {
  return date ? chineseDate(date) : NOTHING
}

/** The data of the decision about a renewal. */
export function renewalDecisionInput(source: PaperSource, n: number): RenewalDecisionInput {
  const { case: theCase, events, plan } = source
  const requested = nthEvent(events, 'renewal_requested', n)
  const { seq, at, body } = answerTo(events, requested, 'permit_renewed', 'renewal_refused')
  const renewed = body.type === 'permit_renewed' ? body : null
  const result = renewed ? (renewed.deemed ? 'deemed' : 'renewed') : 'refused'
  const item = itemOf(plan, body.item)
  const permit = permitOf(theCase, item.id)
  const old = day(endBefore(source, item.id, seq))
  const licence = due(theCase.licence, 'licence')
  const { name, contact, reviewedBy } = item.authority
  return {
    ...sheetOf('renewal_decision', source, chineseDay(at), { from: item.authority }),
    title: titles[result],
    item: item.name.zh,
    permit: permit?.number ?? NOTHING,
    requested: chineseDate(requested.body.on),
    result,
    until: renewed ? day(renewed.validUntil) : old,
    facts: [
      ['许可事项', item.name.zh],
      ['许可编号', permit?.number ?? NOTHING],
      ['原有效期', `至${old}`],
      ...(renewed ? [['延续后的有效期', `至${day(renewed.validUntil)}`] as const] : []),
      ...(body.type === 'renewal_refused' ? [['不予延续的理由', body.reasons] as const] : []),
      ['设定依据', item.basis.map((basis) => basis.text).join('\n')],
    ],
    licence: renewed
      ? `${plan.licence.name.zh}（${licence.number}）更新为第${licence.version}版，以前的版本停止使用；其他各项许可不受影响。`
      : null,
    remedies: renewed ? null : remediesAgainst(plan, { name: name.zh, phone: contact.phone, reviewedBy }),
  }
}
