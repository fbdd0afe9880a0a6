/** What a paper needs of its case; asking for a paper that is not due yet is a programming error and throws. */
export function due<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`this paper is not due: the case has no ${what}`)
  return value
}
