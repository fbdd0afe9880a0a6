import type { Edition } from '../catalogue/edition.ts'
import type { Item, StepSet } from '../catalogue/schema.ts'

type Step = StepSet[number]

/** The steps that an item goes through when it is handled alone. */
export function stepsAlone(edition: Edition, item: Item): StepSet {
  const steps = edition.district.stepSets[item.steps]
  if (!steps) throw new RangeError(`the edition has no step set ${item.steps}`)
  return steps
}

/**
 * The steps of the joint case: each kind of step once, in an order that keeps the order within every item's own
 * steps; where two items contradict each other, the step seen first goes first.
 */
export function jointSteps(edition: Edition, items: readonly Item[]): Step[] {
  const sets = items.map((item) => stepsAlone(edition, item))
  const open = new Map(sets.flat().map((step) => [step.step, step]))
  const ordered: Step[] = []
  while (open.size > 0) {
    const ids = [...open.keys()]
    const id = ids.find((one) => sets.every((set) => !waits(set, one, open))) ?? ids[0]
    const step = id === undefined ? undefined : open.get(id)
    if (!step) break
    ordered.push(step)
    open.delete(step.step)
  }
  return ordered
}

function waits(set: StepSet, id: string, open: ReadonlyMap<string, Step>): boolean {
  const at = set.findIndex((step) => step.step === id)
  return set.slice(0, Math.max(0, at)).some((step) => open.has(step.step))
}
