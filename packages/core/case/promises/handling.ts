import type { Text } from '../../catalogue/schema.ts'
import type { CasePlan, PlanMaterial } from '../../compose/plan.ts'
import type { Offer } from '../../compose/plan-law.ts'
import type { Fault } from '../../problem.ts'
import { type CreditRecord, stands } from '../credit.ts'
import type { Handling } from './events.ts'
import { ordinary } from './state.ts'

/** What decides about an applicant's promises besides the catalogue. */
export interface HandlingFacts {
  readonly plan: CasePlan
  readonly handling: Handling
  readonly credit: readonly CreditRecord[]
  readonly today: string
}

type WayOfPaper = 'tolerated' | 'promised' | 'preview'
const waysOfPaper = ['tolerated', 'promised', 'preview'] as const

/** What stands against every promise of this applicant: an unrepaired record (R-CMT-4, R-TOL-6); null where nothing does. */
function badCredit({ credit, today }: HandlingFacts): Text | null {
  if (!credit.some((record) => stands(record, today))) return null
  return {
    zh: '存在尚未修复的失信记录，修复前不适用告知承诺和容缺，请按普通方式办理',
    en: 'There is an unrepaired credit record; until it is repaired only ordinary handling is possible',
  }
}

/** What stands against a commitment for this application; null where nothing does. */
function personalFault(facts: HandlingFacts): Text | null {
  const { plan, handling } = facts
  if (plan.answers.by_agent === true && !handling.mandate) {
    return {
      zh: '代理人承诺需要特别授权：授权委托书要写明可以代为承诺',
      en: 'An agent needs a special mandate: the power of attorney must allow promises',
    }
  }
  if (handling.noThirdParty) return null
  return {
    zh: '请先确认不直接涉及他人重大利益；涉及的，不适用告知承诺',
    en: 'Confirm that no important interest of others is touched directly; if one is, no commitment is possible',
  }
}

function ofOffer(offer: Offer | undefined): Text | null {
  if (!offer) return { zh: '没有这一项', en: 'There is no such entry' }
  return offer.offered ? null : offer.why
}

/** Why an item cannot be decided on a promise, now and by this applicant; null where it can. */
export function commitmentFault(facts: HandlingFacts, item: string): Text | null {
  return ofOffer(facts.plan.law.items[item]?.commitment) ?? badCredit(facts) ?? personalFault(facts)
}

/** Why a paper cannot be missing in this way; null where it can. Only papers of the applicant can be missing. */
export function paperFault(facts: HandlingFacts, material: PlanMaterial, way: WayOfPaper): Text | null {
  if (material.provider !== 'applicant')
    return { zh: '这份材料不用您交', en: 'You need not hand this paper in' }
  const refused = ofOffer(facts.plan.law.materials[material.id]?.[way])
  if (refused) return refused
  if (way === 'preview') return null
  return badCredit(facts) ?? (way === 'promised' ? personalFault(facts) : null)
}

/** Papers that nobody has to hand in because a promise stands in for them: chosen one by one, or with an item. */
export function replacedPapers(plan: CasePlan, handling: Handling): Set<string> {
  const withItems = handling.commitments.flatMap((item) => plan.law.items[item]?.commitment.replaces ?? [])
  // A paper that an item in ordinary handling asks for too stays.
  const only = withItems.filter((id) => {
    const material = plan.materials.find((one) => one.id === id)
    const askers = material?.members.flatMap((member) => member.askedBy.map((asker) => asker.item)) ?? []
    return askers.every((item) => handling.commitments.includes(item))
  })
  return new Set([...handling.promised, ...only])
}

/** Papers that may be missing when the application is handed in. */
export function absentPapers(plan: CasePlan, handling: Handling): Set<string> {
  return new Set([...replacedPapers(plan, handling), ...handling.tolerated, ...handling.preview])
}

/** What of the wishes cannot be granted, each with its reason (R-3.1, R-CMT-4, R-TOL-6, R-TOL-10). */
export function handlingFaults(facts: HandlingFacts): Fault[] {
  const { plan, handling } = facts
  const fault = (at: string, message: Text | null): Fault[] =>
    message ? [{ at, code: 'handling', message }] : []
  const items = handling.commitments.flatMap((item) => fault(item, commitmentFault(facts, item)))
  const papers = waysOfPaper.flatMap((way) =>
    handling[way].flatMap((id) => {
      const material = plan.materials.find((one) => one.id === id)
      return fault(id, material ? paperFault(facts, material, way) : ofOffer(undefined))
    }),
  )
  const all = [
    ...replacedPapers(plan, { ...handling, promised: [] }),
    ...waysOfPaper.flatMap((way) => handling[way]),
  ]
  const twice = all.filter((id, index) => all.indexOf(id) < index)
  const oneWay = { zh: '同一份材料只能选一种方式', en: 'A paper can go one way only' }
  return [...items, ...papers, ...twice.flatMap((id) => fault(id, oneWay))]
}

/** The wishes without what the plan does not know: what a draft keeps. */
export function knownHandling(plan: CasePlan, handling: Handling): Handling {
  const items = new Set(plan.items.map((item) => item.id))
  const papers = new Set(plan.materials.map((material) => material.id))
  const known = (list: readonly string[], of: ReadonlySet<string>) => [
    ...new Set(list.filter((id) => of.has(id))),
  ]
  return {
    ...ordinary,
    ...handling,
    commitments: known(handling.commitments, items),
    tolerated: known(handling.tolerated, papers),
    promised: known(handling.promised, papers),
    preview: known(handling.preview, papers),
  }
}
