import { parseFilledBy } from '../catalogue/filled-by.ts'
import type { FieldSlot } from './field-slots.ts'
import type { Asker, Dropped, ProofOfLess } from './plan.ts'
import { questionsById } from './question-list.ts'
import type { Scope } from './scope.ts'

function filledText({ edition, service }: Scope, filledBy: string): string {
  const filler = parseFilledBy(filledBy)
  switch (filler?.kind) {
    case 'question': {
      const question = questionsById(edition, service).get(filler.id)
      return `由“${question?.text.zh ?? filler.id}”的回答得出`
    }
    case 'field':
      return `由“${edition.fields.get(filler.id)?.name.zh ?? filler.id}”得出`
    default:
      return '办理中自动记录'
  }
}

function asker({ item }: FieldSlot): Asker[] {
  const [basis] = item.basis
  return basis ? [{ item: item.id, name: item.name, authority: item.authority, basis, note: null }] : []
}

/** The fields' part of the proof of less: asked by the first item, not again by the others, nor where it is known. */
export function lessFields(scope: Scope, slots: readonly FieldSlot[]): ProofOfLess {
  const first = new Map<string, FieldSlot>()
  const dropped: Dropped[] = []
  for (const slot of slots) {
    const { id, field, item } = slot
    const base = { kind: 'field' as const, id, name: field.name, item: item.id }
    const before = first.get(id)
    if (field.filledBy !== undefined) {
      dropped.push({ ...base, reason: 'known', detail: filledText(scope, field.filledBy) })
    } else if (before) {
      dropped.push({ ...base, reason: 'asked_once', detail: `已由“${before.item.name.zh}”问过` })
    } else first.set(id, slot)
  }
  const byId = Map.groupBy(slots, (slot) => slot.id)
  const kept = [...first].map(([id, { field }]) => ({
    kind: 'field' as const,
    id,
    name: field.name,
    askedBy: (byId.get(id) ?? []).flatMap(asker),
  }))
  return { dropped, kept }
}
