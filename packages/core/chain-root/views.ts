import type { DayRoot } from './chain-root.ts'

/** A day's root as it is published; `madeAt` is an instant. */
export interface PublishedRoot extends DayRoot {
  readonly madeAt: string
}

/** GET /api/chain-roots: the newest day first. */
export interface ChainRootsView {
  readonly region: string
  readonly roots: readonly PublishedRoot[]
  readonly next: string | null
}
