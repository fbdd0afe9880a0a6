/**
 * The entry of a loaded edition with this id. Lint proves at load that every reference exists, so a missing one is
 * a programming error and throws a RangeError.
 */
export function getFrom<Entry>(entries: ReadonlyMap<string, Entry>, id: string): Entry {
  const entry = entries.get(id)
  if (entry === undefined) throw new RangeError(`the edition has no entry ${id}`)
  return entry
}
