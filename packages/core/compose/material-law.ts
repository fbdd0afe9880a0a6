import { type Bar, offerUnless } from '../catalogue/offer.ts'
import { type Ask, previewBar, promiseBar, toleranceBar } from '../catalogue/paper-offers.ts'
import type { Text } from '../catalogue/schema.ts'
import { getFrom } from './get-from.ts'
import type { PlanMaterial } from './plan.ts'
import type { MaterialLaw } from './plan-law.ts'
import type { Scope } from './scope.ts'

const notAsked: Text = { zh: '不用申请人提交', en: 'The applicant does not hand it in' }

/** Every member of the paper with every item that asks for it. */
function asksOf({ edition }: Scope, { members }: PlanMaterial): Ask[] {
  return members.flatMap(({ id, askedBy }) =>
    askedBy.map((asker) => ({
      item: getFrom(edition.items, asker.item),
      material: getFrom(edition.materials, id),
    })),
  )
}

/**
 * How one paper of the plan can be missing at first: each way only where nothing stands against it for any of its
 * members and any item that asks. Only papers that the applicant hands in can be missing.
 */
export function materialLaw(scope: Scope, paper: PlanMaterial): MaterialLaw {
  const asks = asksOf(scope, paper)
  const { district } = scope.edition
  const offer = (barOf: (ask: Ask) => Bar | null) => {
    if (paper.provider !== 'applicant') return offerUnless({ why: notAsked, level: 'general' }, 'general')
    return offerUnless(
      asks.map(barOf).find((bar) => bar !== null),
      'proposal',
    )
  }
  return {
    tolerated: offer((ask) => toleranceBar(ask, district)),
    promised: offer(promiseBar),
    preview: offer(previewBar),
  }
}
