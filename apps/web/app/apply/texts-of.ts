/** The texts of a posted form, in order; files are no business of the form pages. */
export function textsOf(posted: FormData): [string, string][] {
  return [...posted].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
}
