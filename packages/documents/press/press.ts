import type { OverlayProblem } from '../overlay/overlay.ts'
import type { PreparedPdf, Sealing } from '../sign/prepare-seal.ts'
import type { Rendered } from '../typst.ts'
import type { Manuscript } from './manuscript.ts'

/** What a signature says of itself, and the bytes that it takes at most (`roomFor`). */
export interface SealRoom extends Sealing {
  readonly size: number
}

/** A printed PDF that waits for its signature; see `Rendered` for what is missing. */
export interface PrintedForSeal {
  readonly prepared: PreparedPdf
  readonly missing: readonly string[]
}

/** Where PDF files are made. Whoever has something to print hands it over and waits; a failure is told as it was there. */
export interface Press {
  readonly print: (manuscript: Manuscript) => Promise<Rendered>
  /** With room for a signature: the key stays with whoever seals (`sealPrepared`). */
  readonly printForSeal: (manuscript: Manuscript, room: SealRoom) => Promise<PrintedForSeal>
  /** Prints every kind of paper from sample data with the district's templates; what is wrong with them. */
  readonly tryTemplates: () => Promise<OverlayProblem[]>
  /** Starts what takes time to start (compiler, fonts), so that the first paper does not wait for it. */
  readonly warm: () => Promise<void>
  /** Ends it; what is not printed by then fails. */
  readonly stop: () => Promise<void>
}

/** More waits to be printed than is sensible; whoever asked may ask again. */
export class PressBusy extends Error {}
