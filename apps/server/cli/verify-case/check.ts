import type { Text } from '@xinban/core/catalogue/schema'

/** What a check found. `open`: nothing is wrong, but something could not be shown. */
export interface Check {
  readonly name: Text
  readonly state: 'good' | 'bad' | 'open'
  /** What is wrong, missing or was counted. */
  readonly notes: readonly Text[]
}

/** A note, in Chinese and English. */
export function note(zh: string, en: string): Text {
  return { zh, en }
}

/** A check with its faults; where there are none, what stays open; else what is said of it. */
export function checked(
  name: Text,
  {
    faults,
    open = [],
    said = [],
  }: { faults: readonly Text[]; open?: readonly Text[]; said?: readonly Text[] },
): Check {
  if (faults.length > 0) return { name, state: 'bad', notes: faults }
  return open.length > 0 ? { name, state: 'open', notes: open } : { name, state: 'good', notes: said }
}
