import { hasMod3736, mod3736 } from './mod-37-36.ts'

const ROOT = '1.2.156.3005.2.'

// Type: the USCC of the authority that defines it and 3 digits. Issuer: a USCC, or a region of 6 digits.
const TYPE = /^[0-9A-Z]{18}\d{3}$/
const ISSUER = /^(?:[0-9A-Z]{18}|\d{6})$/
const SERIAL = /^[0-9A-Z]+$/
const VERSION = /^\d{3}$/

/** The parts of an electronic licence's identifier (GB/T 36904-2018), as written in it. */
export interface LicenceIdentifierParts {
  /** The licence type: the defining authority's USCC and 3 digits. */
  readonly type: string
  /** The issuing authority: its USCC or a region of 6 digits. */
  readonly issuer: string
  /** Digits and capital letters. */
  readonly serial: string
  /** 3 digits, from 001. */
  readonly version: string
}

function wellFormed(parts: LicenceIdentifierParts): boolean {
  return (
    TYPE.test(parts.type) &&
    ISSUER.test(parts.issuer) &&
    SERIAL.test(parts.serial) &&
    VERSION.test(parts.version)
  )
}

/** The identifier with its root and check character; undefined if a part is not written as it must be. */
export function licenceIdentifier(parts: LicenceIdentifierParts): string | undefined {
  if (!wellFormed(parts)) return undefined
  const { type, issuer, serial, version } = parts
  const check = mod3736(`${type}${issuer}${serial}${version}`)
  return `${ROOT}${type}.${issuer}.${serial}.${version}.${check}`
}

/** The parts of an identifier, or undefined if its form or its check character is wrong (GB/T 36904-2018). */
export function parseLicenceIdentifier(text: string): LicenceIdentifierParts | undefined {
  if (!text.startsWith(ROOT)) return undefined
  const pieces = text.slice(ROOT.length).split('.')
  const [type = '', issuer = '', serial = '', version = '', check = ''] = pieces
  const parts = { type, issuer, serial, version }
  if (pieces.length !== 5 || check.length !== 1 || !wellFormed(parts)) return undefined
  // The check leaves out the root and the dots.
  return hasMod3736(pieces.join('')) ? parts : undefined
}

/** True for a well-formed identifier of an electronic licence with the right check character. */
export function isLicenceIdentifier(text: string): boolean {
  return parseLicenceIdentifier(text) !== undefined
}
