import type { TaskRow } from '@xinban/core/api'

/** What of the inbox is shown: a kind of task, a light, or both. */
export interface Wanted {
  readonly kind?: string
  readonly light?: string
}

/** Reads it from the address. */
export function wantedFrom(query: URLSearchParams): Wanted {
  const kind = query.get('kind')
  const light = query.get('light')
  return { ...(kind && { kind }), ...(light && { light }) }
}

/** True for a task that is to be shown; one without a date has no light. */
export function matches(task: TaskRow, { kind, light }: Wanted): boolean {
  return (
    (kind === undefined || task.kind === kind) && (light === undefined || (task.light ?? 'none') === light)
  )
}

/** The address of the inbox with this choice, on the page that is open. */
export function inboxPath(wanted: Wanted, cursor: string | null): string {
  const query = new URLSearchParams({ ...wanted, ...(cursor && { cursor }) }).toString()
  return query === '' ? '/desk' : `/desk?${query}`
}
