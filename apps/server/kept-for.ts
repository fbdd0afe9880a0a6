/** A value that is loaded at most once in so many milliseconds, whoever asks; who asks meanwhile waits for the same. */
export function keptFor<T>(
  milliseconds: number,
  now: () => string,
  load: () => Promise<T>,
): () => Promise<T> {
  let kept: { readonly at: number; readonly value: Promise<T> } | undefined
  return () => {
    const at = Date.parse(now())
    if (kept && at >= kept.at && at < kept.at + milliseconds) return kept.value
    const value = load()
    const mine = { at, value }
    kept = mine
    value.catch(() => {
      if (kept === mine) kept = undefined
    })
    return value
  }
}
