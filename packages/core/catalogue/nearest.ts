/** Levenshtein's distance of two short texts. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The known word closest to an unknown one, if one is close: at most a third of its letters differ (and never more than 4). */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.min(4, Math.max(1, Math.floor(word.length / 3))) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const apart = distance(word, candidate)
    if (apart < least) [best, least] = [candidate, apart]
  }
  return best
}

/** "; did you mean x?", or nothing where no known word is close. */
export function suggestion(word: string, known: Iterable<string>): string {
  const close = nearest(word, known)
  return close === undefined ? '' : `; did you mean "${close}"?`
}
