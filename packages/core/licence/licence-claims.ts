/** What a licence's code says of it, short because it has to fit into a QR code. Days are YYYY-MM-DD. */
export interface LicenceClaims {
  /** The licence number and its version. */
  readonly n: string
  readonly v: number
  /** Trade, holder, unified social credit code, premises, as the certificate has them. */
  readonly t: string
  readonly h: string
  readonly c: string
  readonly a: string
  /** The names of its permits that stand, or how many they are where the names are too long. */
  readonly p: readonly string[] | number
  /** Issued on; valid until (null: no end, or each permit its own). */
  readonly d: string
  readonly x: string | null
  /** 1: a demonstration without legal effect. */
  readonly demo?: 1
}

/** The type of a licence's code in its JOSE header. */
export const LICENCE_CODE = 'xl'

/** Characters of the permits' names that a QR code on paper still carries legibly. */
const MOST_NAMES = 30

/** The claims of a version, from what the certificate says. */
export function licenceClaims(licence: {
  readonly number: string
  readonly version: number
  readonly trade: string
  readonly holder: string
  readonly uscc: string
  readonly premises: string
  readonly permits: readonly string[]
  readonly issuedOn: string
  readonly validUntil: string | null
  readonly demo: boolean
}): LicenceClaims {
  const { number, version, trade, holder, uscc, premises, permits, issuedOn, validUntil, demo } = licence
  return {
    n: number,
    v: version,
    t: trade,
    h: holder,
    c: uscc,
    a: premises,
    p: permits.join('').length <= MOST_NAMES ? permits : permits.length,
    d: issuedOn,
    x: validUntil,
    ...(demo && { demo: 1 }),
  }
}

/** The claims of a parsed payload; undefined for everything that is none. */
export function readClaims(value: unknown): LicenceClaims | undefined {
  if (value === null || typeof value !== 'object') return undefined
  const { n, v, t, h, c, a, p, d, x } = value as Record<string, unknown>
  const texts = [n, t, h, c, a, d].every((one) => typeof one === 'string')
  const permits = typeof p === 'number' || (Array.isArray(p) && p.every((one) => typeof one === 'string'))
  const until = x === null || typeof x === 'string'
  return texts && Number.isInteger(v) && permits && until ? (value as LicenceClaims) : undefined
}

/** The text of a licence's QR code: the address of its public page, with the code behind the `#`, which is never sent. */
export function licenceQr(publicUrl: string, number: string, code: string): string {
  return `${publicUrl}/l/${number}#${code}`
}
