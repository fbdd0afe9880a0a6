import { type Case, onCommitment, type Part } from '@xinban/core/case/case'
import type { Permit } from '@xinban/core/case/event'
import type { Plan, PlanItem } from '@xinban/core/compose/plan'
import type { BlockPoint } from '@xinban/core/compose/plan-law'
import { type PaperSource, type Sheet, serviceOf, sheetOf } from '../sheet.ts'
import { chineseDate, chineseDay, NOTHING } from '../words.ts'
import { due } from './due.ts'
import { type Remedies, remediesAgainst } from './remedies.ts'
import { restOf } from './rest.ts'

/** One granted item: who decided, on what law, under which conditions, how long it is valid. */
export interface GrantedPart {
  readonly name: string
  readonly authority: string
  readonly date: string
  readonly basis: readonly string[]
  /** Its number on the licence; a dash for what has a paper of its own. */
  readonly permit: string
  readonly validity: string
  /** 告知承诺 where it was decided on a promise; else null. */
  readonly way: string | null
  readonly conditions: readonly string[]
  readonly note: string
}

/** 准予行政许可决定书: what was granted, item by item, with authority, basis, conditions, validity and remedies (R-DEC-4, R-COM-1). */
export interface GrantDecisionInput extends Sheet {
  readonly service: string
  readonly received: string
  readonly parts: readonly GrantedPart[]
  /** What becomes of the other items, one sentence each. */
  readonly rest: readonly string[]
  /** How the permits reach their holder. */
  readonly hints: readonly string[]
  /** Against whom, for each authority that decided. */
  readonly remedies: readonly { readonly authority: string; readonly remedies: Remedies }[]
  readonly signatories: readonly string[]
}

const held: Readonly<Record<BlockPoint, string>> = {
  issue: '满足以前不颁发证件',
  hand_over: '满足以前不送达证件',
  close: '满足以前不予归档',
}

function validityText(item: PlanItem, permit: Permit | undefined): string {
  if (!permit) return item.validity.text
  const from = chineseDate(permit.validFrom)
  return permit.validUntil
    ? `${from}至${chineseDate(permit.validUntil)}`
    : `自${from}起，${item.validity.text}`
}

function grantedPart(theCase: Case, item: PlanItem, part: Part): GrantedPart {
  const permit = theCase.licence?.permits.find((one) => one.item === item.id)
  return {
    name: item.name.zh,
    authority: item.authority.name.zh,
    date: part.decidedAt ? chineseDay(part.decidedAt) : NOTHING,
    basis: item.basis.map((basis) => basis.text),
    permit: permit?.number ?? NOTHING,
    validity: validityText(item, permit),
    way: onCommitment(theCase, item.id) ? '告知承诺' : null,
    conditions: theCase.conditions
      .filter((condition) => condition.item === item.id)
      .map(({ text, blocks }) => `${text}（${held[blocks]}）`),
    note: part.reasons,
  }
}

function hintsOf(theCase: Case, plan: Plan): string[] {
  const { licence } = theCase
  return [
    ...(licence
      ? [
          `以上许可列入${plan.licence.name.zh}（证号：${licence.number}），与本决定书一并送达${licence.handOverBy ? `，送达期限至${chineseDate(licence.handOverBy)}` : ''}。`,
        ]
      : []),
    '被许可人应当依法开展活动，接受监督检查；许可事项发生变更或者需要延续有效期的，依法提出申请。',
    '利害关系人对本决定不服的，同样可以依照下列途径申请救济。',
  ]
}

/** The data of the decision to grant: all granted items of a concluded case in one paper. */
export function grantDecisionInput(source: PaperSource): GrantDecisionInput {
  const { case: theCase, plan } = source
  const conclusion = due(theCase.conclusion, 'conclusion')
  const granted = plan.items.flatMap((item) => {
    const part = theCase.parts.find((one) => one.item === item.id)
    return part?.decision === 'granted' ? [{ item, part }] : []
  })
  due(granted[0] && conclusion.outcome !== 'refused' ? granted[0] : null, 'granted item')
  const authorities = new Map(granted.map(({ item }) => [item.authority.id, item.authority]))
  const remedies = [...authorities.values()].map(({ name, contact, reviewedBy }) => ({
    authority: name.zh,
    remedies: remediesAgainst(plan, { name: name.zh, phone: contact.phone, reviewedBy }),
  }))
  return {
    ...sheetOf('grant_decision', source, chineseDay(conclusion.at)),
    service: serviceOf(plan),
    received: chineseDay(due(theCase.submittedAt, 'submission')),
    parts: granted.map(({ item, part }) => grantedPart(theCase, item, part)),
    rest: restOf(theCase, plan),
    hints: hintsOf(theCase, plan),
    remedies,
    signatories: remedies.map((one) => one.authority),
  }
}
