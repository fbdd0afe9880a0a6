import type { FieldSlot } from './field-slots.ts'
import { lessFields } from './less-fields.ts'
import { askerOf, type Need } from './needs.ts'
import type { Dropped, DropReason, PlanMaterial, ProofOfLess } from './plan.ts'
import type { Provided } from './providers.ts'
import type { Scope } from './scope.ts'

function drop(need: Need, reason: DropReason, detail: string): Dropped {
  return { kind: 'material', id: need.id, name: need.material.name, item: need.item.id, reason, detail }
}

function itemName(scope: Scope, id: string | null): string {
  return scope.items.find((item) => item.id === id)?.name.zh ?? ''
}

/** Why the applicant does not hand this paper in at all; null when it (or the one commitment) is asked. */
function notAsked(scope: Scope, need: Need, provided: Provided | undefined): Dropped | null {
  if (!need.basis || !provided) {
    return drop(need, 'no_basis', `“${need.item.name.zh}”按当地要求才收，本区没有列出依据`)
  }
  switch (provided.provider) {
    case 'form':
      return drop(need, 'from_form', '由一张申请表生成')
    case 'step':
      return drop(need, 'internal_check', `用本次办理的“${itemName(scope, provided.source)}”的结果`)
    case 'register':
      return drop(need, 'online_check', `由${provided.source ?? ''}核验`)
    case 'commitment':
    case 'applicant':
      return null
  }
}

function merged(need: Need, group: PlanMaterial, first: Need): Dropped {
  if (group.provider === 'commitment') return drop(need, 'commitment', '并入一份承诺书')
  const same = need.id === first.id
  const detail = same ? `同一份已由“${first.item.name.zh}”收取` : `与“${group.name.zh}”合为一套`
  return drop(need, 'covered', detail)
}

function groupsById(materials: readonly PlanMaterial[]): Map<string, PlanMaterial> {
  return new Map(materials.flatMap((group) => group.members.map((member) => [member.id, group])))
}

/**
 * The proof of less (R-MAT-2). Of everything that the items ask for when handled alone, each slot (item and paper, or
 * item and datum) is accounted for once: either it is dropped with a reason, or it is the first asker of a thing that
 * is kept; the other askers of that thing are dropped as asked already.
 */
export function lessOf(
  scope: Scope,
  needs: readonly Need[],
  providers: ReadonlyMap<string, Provided>,
  materials: readonly PlanMaterial[],
  slots: readonly FieldSlot[],
): ProofOfLess {
  const groups = groupsById(materials)
  const dropped: Dropped[] = []
  const first = new Map<PlanMaterial, Need>()
  for (const need of needs) {
    const why = notAsked(scope, need, providers.get(need.id))
    const group = groups.get(need.id)
    const before = group && first.get(group)
    if (why) dropped.push(why)
    else if (group && before) dropped.push(merged(need, group, before))
    else if (group) first.set(group, need)
  }
  const kept = [...first].map(([group, need]) => ({
    kind: 'material' as const,
    id: group.id,
    name: group.name,
    askedBy: askersOf(group, need),
  }))
  const fields = lessFields(scope, slots)
  return { dropped: [...dropped, ...fields.dropped], kept: [...kept, ...fields.kept] }
}

/** All who ask for the group, the first asker of the plan in front. */
function askersOf(group: PlanMaterial, first: Need): PlanMaterial['members'][number]['askedBy'] {
  const asker = askerOf(first)
  const all = group.members.flatMap((member) => (member.id === first.id ? [] : member.askedBy))
  const own = group.members.find((member) => member.id === first.id)?.askedBy ?? []
  const rest = own.filter((one) => one.item !== first.item.id)
  return [...(asker ? [asker] : []), ...rest, ...all]
}
