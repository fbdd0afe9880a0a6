import type { Edition } from '../catalogue/edition.ts'

/** The same function, worked out once for each edition and each part of it: an edition is frozen once it is loaded. */
export function oncePerEdition<Part extends object, Result>(
  make: (edition: Edition, part: Part) => Result,
): (edition: Edition, part: Part) => Result {
  const known = new WeakMap<Edition, WeakMap<Part, { readonly result: Result }>>()
  return (edition, part) => {
    const parts = known.get(edition) ?? new WeakMap()
    known.set(edition, parts)
    const entry = parts.get(part) ?? { result: make(edition, part) }
    parts.set(part, entry)
    return entry.result
  }
}
