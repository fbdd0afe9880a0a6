/** What was typed into an action's form, by input name; shown again if the action is refused. */
export type Typed = Readonly<Record<string, readonly string[]>>

/** A posted form as plain data. */
export function typedFrom(form: FormData): Typed {
  const typed: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') typed[name] = [...(typed[name] ?? []), value]
  }
  return typed
}

/** The last value typed under a name; empty without one. */
export function one(typed: Typed, name: string): string {
  return typed[name]?.at(-1) ?? ''
}
