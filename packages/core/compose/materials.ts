import type { Text } from '../catalogue/schema.ts'
import { askerOf, type Need } from './needs.ts'
import type { PlanMaterial } from './plan.ts'
import type { Provided } from './providers.ts'

interface Member {
  readonly id: string
  readonly needs: readonly Need[]
  readonly provided: Provided
}

type Families = Readonly<Record<string, Text>>

/** The paper's own name; of several the name that the catalogue gives their family, else all names. */
function groupName(id: string, members: readonly Member[], families: Families): Text {
  const names = members.flatMap(({ needs: [need] }) => (need ? [need.material.name] : []))
  const family = members.length > 1 ? families[id] : undefined
  return (
    family ?? { zh: names.map((name) => name.zh).join('、'), en: names.map((name) => name.en).join('; ') }
  )
}

function noteOf(members: readonly Member[]): string | null {
  const notes = new Set(members.flatMap(({ needs: [need] }) => need?.material.note ?? []))
  return notes.size > 0 ? [...notes].join('；') : null
}

function planMaterial(id: string, members: readonly Member[], families: Families): PlanMaterial[] {
  const [first] = members
  const [need] = first?.needs ?? []
  if (!first || !need) return []
  const material: PlanMaterial = {
    id,
    name: groupName(id, members, families),
    kind: need.material.kind,
    provider: first.provided.provider,
    source: first.provided.source,
    members: members.map((member) => ({
      id: member.id,
      name: (member.needs[0] ?? need).material.name,
      askedBy: member.needs.flatMap((one) => askerOf(one) ?? []),
    })),
    tolerable: members.every((member) => member.needs[0]?.material.tolerable),
    note: noteOf(members),
  }
  return [material]
}

/** What is handed in as one: the one form, the one commitment, the applicant's papers of one family. */
function groupKey({ id, needs: [need], provided }: Member): string {
  if (provided.provider === 'form' || provided.provider === 'commitment') return provided.provider
  if (provided.provider === 'applicant' && need?.material.family) return `family ${need.material.family}`
  return `single ${id}`
}

/**
 * The one set of materials: merged by id, then by family (only papers that the applicant hands in). A family with
 * one member keeps the paper's own id.
 */
export function materialsOf(
  needs: readonly Need[],
  providers: ReadonlyMap<string, Provided>,
  families: Families,
): PlanMaterial[] {
  const byId = Map.groupBy(needs, (need) => need.id)
  const members = [...providers].map(([id, provided]) => {
    const asked = (byId.get(id) ?? []).filter((need) => need.basis)
    return { id, needs: asked, provided }
  })
  return [...Map.groupBy(members, groupKey).values()].flatMap((group) => {
    const [first] = group
    const id = first?.needs[0]?.material.family ?? first?.provided.provider
    return first && id !== undefined ? planMaterial(group.length > 1 ? id : first.id, group, families) : []
  })
}
