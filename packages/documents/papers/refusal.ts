import type { Case, Part } from '@xinban/core/case/case'
import type { Plan, PlanItem } from '@xinban/core/compose/plan'
import { type PaperSource, type Sheet, serviceOf, sheetOf } from '../sheet.ts'
import { chineseDay, NOTHING } from '../words.ts'
import { due } from './due.ts'
import { type Remedies, remediesAgainst } from './remedies.ts'
import { endedSentences } from './rest.ts'

/** One refused item: who decided, why, on what law, and what can be done about it. */
export interface RefusedPart {
  readonly name: string
  readonly authority: string
  readonly date: string
  readonly reasons: string
  readonly basis: readonly string[]
  readonly remedies: Remedies
}

/** 不予许可决定书: each refused item with its own authority and remedies (R-DEC-4, R-COM-1). */
export interface RefusalInput extends Sheet {
  readonly service: string
  readonly received: string
  readonly parts: readonly RefusedPart[]
  /** What becomes of the other items, one sentence each; empty if all were refused. */
  readonly rest: readonly string[]
  /** The authorities that decided, each once. */
  readonly signatories: readonly string[]
}

function refusedPart(plan: Plan, item: PlanItem, part: Part): RefusedPart {
  const { name, contact, reviewedBy } = item.authority
  return {
    name: item.name.zh,
    authority: name.zh,
    date: part.decidedAt ? chineseDay(part.decidedAt) : NOTHING,
    reasons: part.reasons,
    basis: item.basis.map((basis) => basis.text),
    remedies: remediesAgainst(plan, { name: name.zh, phone: contact.phone, reviewedBy }),
  }
}

function restBesides(theCase: Case, plan: Plan): string[] {
  const nameOf = (id: string) => plan.items.find((item) => item.id === id)?.name.zh ?? id
  const names = (parts: readonly Part[]) => parts.map((part) => nameOf(part.item)).join('、')
  const granted = theCase.parts.filter((part) => part.decision === 'granted')
  const licensed = new Set(theCase.licence?.permits.map((permit) => permit.item))
  const onLicence = granted.filter((part) => licensed.has(part.item))
  const other = granted.filter((part) => !licensed.has(part.item))
  const refusedAsAWhole = theCase.conclusion?.outcome === 'refused'
  return [
    ...(onLicence.length > 0
      ? [
          `准予：${names(onLicence)}，列入${plan.licence.name.zh}（${theCase.licence?.number}），不受本决定影响。`,
        ]
      : []),
    ...(other.length > 0 && !refusedAsAWhole ? [`准予：${names(other)}，不受本决定影响。`] : []),
    ...(other.length > 0 && refusedAsAWhole
      ? [`经审查符合条件：${names(other)}。本服务规定各项同时具备方可发证，因有事项不予许可，本次不发证。`]
      : []),
    ...endedSentences(theCase, plan),
  ]
}

/** The data of a refusal: all refused items of a concluded case in one paper. */
export function refusalInput(source: PaperSource): RefusalInput {
  const { case: theCase, plan } = source
  const conclusion = due(theCase.conclusion, 'conclusion')
  const parts = plan.items.flatMap((item) => {
    const part = theCase.parts.find((one) => one.item === item.id)
    return part?.decision === 'refused' ? [refusedPart(plan, item, part)] : []
  })
  due(parts[0] ?? null, 'refused item')
  return {
    ...sheetOf('refusal', source, chineseDay(conclusion.at)),
    service: serviceOf(plan),
    received: chineseDay(due(theCase.submittedAt, 'submission')),
    parts,
    rest: restBesides(theCase, plan),
    signatories: [...new Set(parts.map((part) => part.authority))],
  }
}
