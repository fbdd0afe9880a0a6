/** What fills a field instead of the applicant (`Field.filledBy`). */
export type Filler =
  | { readonly kind: 'question' | 'field'; readonly id: string }
  | { readonly kind: 'procedure' }

/** Reads `question by_agent`, `field staff` or `procedure`; `undefined` for anything else. */
export function parseFilledBy(text: string): Filler | undefined {
  if (text === 'procedure') return { kind: 'procedure' }
  const [, kind, id] = /^(question|field) ([a-z][a-z0-9_]*)$/.exec(text) ?? []
  return kind !== undefined && id !== undefined ? { kind: kind as 'question' | 'field', id } : undefined
}
