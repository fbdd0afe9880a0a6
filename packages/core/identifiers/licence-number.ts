import { mod3736 } from './mod-37-36.ts'

/**
 * A licence number: `ZH`, region (6), year (4), serial (6), check character (ISO 7064 MOD 37,36). A proposal of this
 * project; the identifier of GB/T 36904 stands beside it on the certificate once there is one.
 */
export function licenceNumber(region: string, year: string, serial: number): string {
  const good =
    /^\d{6}$/.test(region) &&
    /^\d{4}$/.test(year) &&
    Number.isInteger(serial) &&
    serial > 0 &&
    serial < 1_000_000
  if (!good) throw new RangeError(`no licence number for ${region}, ${year}, ${serial}`)
  const body = `ZH${region}${year}${String(serial).padStart(6, '0')}`
  return body + mod3736(body)
}

/** True for a well-formed licence number with a right check character. */
export function isLicenceNumber(text: string): boolean {
  return /^ZH\d{16}[0-9A-Z]$/.test(text) && mod3736(text.slice(0, -1)) === text.slice(-1)
}
