import type { Text } from '@xinban/core/catalogue/schema'

/** The words of a table as options, in its order. */
export function optionsOf(words: Readonly<Record<string, Text>>): { value: string; label: Text }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
