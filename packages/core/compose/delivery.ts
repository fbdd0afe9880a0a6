import { holds } from '../catalogue/evaluate.ts'
import type { PlanDelivery } from './plan.ts'
import type { Scope } from './scope.ts'

/** What the items of a plan deliver besides the licence, with these answers. */
export function deliveryOf({ items, answers }: Scope): PlanDelivery {
  const things = items.flatMap((item) =>
    item.delivers
      .filter((one) => holds(one.when, answers))
      .map(({ id, name, contents, free }) => ({
        id,
        item: item.id,
        name,
        contents: contents.text,
        contentsLevel: contents.level,
        free,
      })),
  )
  return { things, postage: items.find((item) => item.postage !== null)?.postage ?? null }
}
