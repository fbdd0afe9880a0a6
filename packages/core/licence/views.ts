import type { LicenceStatus, PermitStatus } from '../case/licence-status.ts'
import type { VersionReason } from '../case/life/words.ts'
import type { Text } from '../catalogue/schema.ts'
import type { StatusPurpose } from './status-list.ts'

/** GET /api/licences/{number}, an old version with `?version=`: what the public may know. */
export interface LicenceView {
  readonly number: string
  readonly version: number
  /** `replaced`: an old version, whatever it says; `newest` is the one that counts. */
  readonly status: LicenceStatus | 'replaced' | 'unknown'
  readonly newest: number
  /** 电子证照标识 (GB/T 36904) of this version; null where the district has no licence type. */
  readonly identifier: string | null
  /** Every version, the first one first; `because` is null for it, and where nobody noted it. */
  readonly versions: readonly {
    readonly version: number
    readonly issuedOn: string
    readonly because: VersionReason | null
  }[]
  readonly name: Text
  readonly industry: Text
  /** The facts as this version has them (R-CHG-1). */
  readonly holder: string
  readonly uscc: string
  readonly premises: string
  readonly issuedOn: string
  readonly validUntil: string | null
  readonly authority: Text
  readonly permits: readonly {
    readonly name: Text
    readonly number: string
    readonly authority: Text
    readonly basis: string
    readonly validFrom: string
    readonly validUntil: string | null
    readonly validity: string
    /** YYYY-MM-DD; null where it did not happen. */
    readonly revokedOn: string | null
    readonly cancelledOn: string | null
    readonly expiredOn: string | null
    readonly suspended: { readonly from: string; readonly until: string | null } | null
    /** Today, also where an old version is asked for. */
    readonly status: PermitStatus
  }[]
  readonly demo: boolean
}

/** GET /api/licence-check: all that is needed to check codes of licences without asking again. */
export interface LicenceCheckData {
  /** The one address that genuine codes lead to. */
  readonly publicUrl: string
  /** Public keys as JOSE writes them. */
  readonly keys: readonly (Readonly<Record<string, unknown>> & { readonly kid: string })[]
  /** Status lists as `application/vc+jwt`, by name and purpose. */
  readonly lists: Readonly<Record<string, Readonly<Record<StatusPurpose, string>>>>
}

/** GET /api/cases/{id}/shown-licence: what the holder shows, anew every minute. */
export interface ShowView {
  readonly number: string
  readonly url: string
  /** The QR code of `url`, as SVG. */
  readonly qr: string
  readonly now: string
  /** The instant from which there is another one. */
  readonly until: string
}

/** GET /api/shown-licences/{code}: what a shown code stands for; `stale`: it is too old. */
export interface ShownLicenceView {
  readonly stale: boolean
  /** The instant of the answer. */
  readonly at: string
  readonly licence: LicenceView | null
}

/** GET /api/cases/{id}/licence-asks: who asked for the licence, day by day; no authority: the public. */
export interface LicenceAsksView {
  readonly number: string
  readonly asks: readonly {
    readonly day: string
    readonly asker: Text | null
    readonly way: 'page' | 'code'
    readonly times: number
    readonly lastAt: string
  }[]
}

/** POST /api/paper-check: what the seal of a PDF proves; `unknown_seal`: whole, but not sealed here. */
export interface PaperCheck {
  readonly verdict: 'valid' | 'unknown_seal' | 'changed' | 'appended' | 'unsigned' | 'unreadable'
  /** Whom the certificate names. */
  readonly signer: string | null
}
