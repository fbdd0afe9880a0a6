import type { Level, Text } from './schema.ts'

/** Whether a way of handling is offered by the catalogue; `why` says what stands against it (null where offered). */
export interface Offer {
  readonly offered: boolean
  readonly why: Text | null
  readonly level: Level
}

/** What stands against a way of handling, and how far that can be relied on. */
export interface Bar {
  readonly why: Text
  readonly level: Level
}

/** An offer, unless something stands against it. */
export function offerUnless(bar: Bar | null | undefined, level: Level): Offer {
  return bar ? { offered: false, ...bar } : { offered: true, why: null, level }
}
