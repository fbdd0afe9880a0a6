import { holds } from '../catalogue/evaluate.ts'
import type { Item } from '../catalogue/schema.ts'
import type { Answers, Checkpoint, PlanSurvey } from './plan.ts'
import type { Scope } from './scope.ts'

/** True when the item's site is surveyed before the decision. */
export function isSurveyed(item: Item, answers: Answers): boolean {
  return item.survey.mode === 'required' && holds(item.survey.when, answers)
}

/** The one joint check: every checkpoint once, with the items that look at it; null where nothing is surveyed. */
export function surveyOf({ items, answers }: Scope): PlanSurvey | null {
  const surveyed = items.filter((item) => isSurveyed(item, answers))
  if (surveyed.length === 0) return null
  const checklist = new Map<string, Checkpoint>()
  for (const item of surveyed) {
    for (const { id, text, level } of item.survey.checklist) {
      const before = checklist.get(id)
      const asking = before?.items ?? []
      if (!asking.includes(item.id)) {
        checklist.set(id, {
          id,
          text: before?.text ?? text,
          items: [...asking, item.id],
          level: before?.level ?? level,
        })
      }
    }
  }
  return { items: surveyed.map((item) => item.id), surveyors: 2, checklist: [...checklist.values()] }
}
