import type { CaseView } from '@xinban/core/case/case-view'
import { changeable } from '@xinban/core/case/correction'

/** What the open correction notice marks: id of the field or paper → what is wrong. */
export function marksOf({ correction, status }: CaseView, kind: 'field' | 'material'): Map<string, string> {
  const marks = status === 'correcting' ? (correction?.marks ?? []) : []
  return new Map(marks.filter((mark) => mark.kind === kind).map((mark) => [mark.id, mark.note]))
}

/** True if the open correction notice marks this field or paper. */
export function isMarked(view: CaseView, kind: 'field' | 'material', id: string): boolean {
  return marksOf(view, kind).has(id)
}

/** True if the applicant may change this field: always in a draft, else as the open correction notice says. */
export function mayChange(view: CaseView, field: string): boolean {
  if (view.status !== 'correcting') return true
  return changeable(view.plan, view.form, new Set(marksOf(view, 'field').keys()))(field)
}
