import { licenceIdentifier } from '../identifiers/licence-identifier.ts'
import { isLicenceNumber } from '../identifiers/licence-number.ts'

/**
 * The GB/T 36904 identifier of a version of a licence: serial is the year and serial number of its number. Null where the
 * district has no licence type, or the version has more than three digits.
 */
export function identifierOf(
  parts: { readonly type: string; readonly issuer: string } | undefined,
  number: string,
  version: number,
): string | null {
  if (!parts || !isLicenceNumber(number)) return null
  const { type, issuer } = parts
  const serial = number.slice(8, 18)
  return licenceIdentifier({ type, issuer, serial, version: String(version).padStart(3, '0') }) ?? null
}
