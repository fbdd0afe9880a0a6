/** A name as lists show it: the first character, then one star for each further one (张**). */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(rest.length)
}
