import { commandLabels } from '@xinban/core/case/command-labels'
import type { Text } from '@xinban/core/catalogue/schema'

/** What each command is called, by its name. */
const named: ReadonlyMap<string, Text> = new Map(Object.entries(commandLabels))

/** What a problem allows instead (`accept`, `grant:p_food`), in words; names that are not commands stay out. */
export function allowedNames(allowed: readonly string[]): Text[] {
  const names = [...new Set(allowed.map((name) => name.split(':')[0] ?? ''))]
  return names.flatMap((name) => named.get(name) ?? [])
}
