/**
 * Values that are loaded at most once in so many milliseconds of the given clock, whoever asks; who asks meanwhile waits
 * for the same. One value for each key; a failure is not kept.
 */
export function keptFor<T>(
  milliseconds: number,
  now: () => string,
  load: (key: string) => Promise<T>,
): (key?: string) => Promise<T> {
  const kept = new Map<string, { readonly at: number; readonly value: Promise<T> }>()
  return (key = '') => {
    const at = Date.parse(now())
    const found = kept.get(key)
    if (found && at >= found.at && at < found.at + milliseconds) return found.value
    const mine = { at, value: load(key) }
    kept.set(key, mine)
    mine.value.catch(() => {
      if (kept.get(key) === mine) kept.delete(key)
    })
    return mine.value
  }
}
