import type { FieldSlot } from './field-slots.ts'
import { fillingQuestion } from './filling-question.ts'
import type { Asker, Dropped, ProofOfLess } from './plan.ts'
import { questionList } from './question-list.ts'
import type { Scope } from './scope.ts'

function filledText(scope: Scope, filledBy: string): string {
  const question = fillingQuestion(filledBy)
  if (question !== undefined) {
    const text = questionList(scope.edition, scope.service).find((one) => one.id === question)?.text.zh
    return `由“${text ?? question}”的回答得出`
  }
  const field = filledBy.startsWith('field ') ? filledBy.slice('field '.length).trim() : undefined
  return field === undefined
    ? '办理中自动记录'
    : `由“${scope.edition.fields.get(field)?.name.zh ?? field}”得出`
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
