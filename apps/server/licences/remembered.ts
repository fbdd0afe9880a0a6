/**
 * Keeps what is costly to make for some milliseconds of the given clock; those who ask meanwhile get the same. A failure is
 * not kept.
 */
export function remembered<T>(
  make: (key: string) => Promise<T>,
  milliseconds: number,
  now: () => string,
): (key: string) => Promise<T> {
  const kept = new Map<string, { readonly at: number; readonly value: Promise<T> }>()
  return (key) => {
    const at = Date.parse(now())
    const found = kept.get(key)
    if (found && at - found.at < milliseconds) return found.value
    const value = make(key)
    kept.set(key, { at, value })
    value.catch(() => kept.delete(key))
    return value
  }
}
