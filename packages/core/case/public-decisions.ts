import { publicHolder } from '../access/public-holder.ts'
import type { Text } from '../catalogue/schema.ts'
import type { Plan } from '../compose/plan.ts'
import type { Case } from './case.ts'
import { canonicalJson } from './chain.ts'
import type { Permit } from './event.ts'
import { stands } from './licence-status.ts'

/** What was decided about a permit and is public. Refusals are not. */
export const decisionKinds = ['granted', 'renewed', 'changed', 'revoked', 'cancelled'] as const
export type DecisionKind = (typeof decisionKinds)[number]

interface Named {
  readonly id: string
  readonly name: Text
}

/** A decision as everybody may read it (R-DEC-7): this and nothing else of the case. */
export interface PublicDecision {
  readonly kind: DecisionKind
  /** YYYY-MM-DD, like every date here. */
  readonly decidedOn: string
  readonly service: Named
  readonly item: Named
  readonly authority: Named
  readonly holder: string
  /** The unified social credit code of an organisation. */
  readonly code: string | null
  readonly permit: string
  readonly validFrom: string
  readonly validUntil: string | null
  /** The composite licence, where its public page shows nothing of a natural person. */
  readonly licence: string | null
}

function kindOf(before: Permit | undefined, after: Permit, changed: boolean): DecisionKind | null {
  if (!before) return 'granted'
  if (after.revokedOn !== before.revokedOn) return 'revoked'
  if (after.cancelledOn !== before.cancelledOn) return 'cancelled'
  if (!stands(after)) return null
  if (after.validUntil !== before.validUntil) return 'renewed'
  return changed ? 'changed' : null
}

/** The decisions that a change of a case makes public: permits that are new on its licence, renewed, with changed facts, revoked or cancelled. */
export function publicDecisions(
  before: Case | null,
  after: Case,
  plan: Plan,
  today: string,
): PublicDecision[] {
  const licence = after.licence
  if (!licence || licence.version === before?.licence?.version) return []
  const holder = publicHolder(after)
  const changed = canonicalJson(licence.facts ?? {}) !== canonicalJson(before?.licence?.facts ?? {})
  const items = new Map(plan.items.map((item) => [item.id, item]))
  const had = new Map((before?.licence?.permits ?? []).map((permit) => [permit.item, permit]))
  return licence.permits.flatMap((permit): PublicDecision[] => {
    const item = items.get(permit.item)
    const kind = kindOf(had.get(permit.item), permit, changed)
    if (!item || !kind) return []
    return [
      {
        kind,
        decidedOn: today,
        service: { id: plan.service.id, name: plan.service.name },
        item: { id: item.id, name: item.name },
        authority: { id: item.authority.id, name: item.authority.name },
        holder: holder.name,
        code: holder.code,
        permit: permit.number,
        validFrom: permit.validFrom,
        validUntil: permit.validUntil,
        licence: holder.organisation ? licence.number : null,
      },
    ]
  })
}
