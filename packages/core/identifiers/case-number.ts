import { isLocalDate } from '../clock/local-date.ts'
import { hasMod3736, mod3736 } from './mod-37-36.ts'
import { regionLevel } from './region-code.ts'

const LAST_SERIAL = 999_999
const CASE_NUMBER = /^(\d{6})(\d{4})(\d{2})(\d{2})\d{6}[0-9A-Z]$/

function isRegion(code: string): boolean {
  return code.length === 6 && regionLevel(code) !== undefined
}

/**
 * The number of a case (办件编号), 21 characters without personal data: region (6 digits), day in Shanghai
 * (YYYYMMDD), the day's serial in the region (1–999999, 6 digits), check character (ISO/IEC 7064 MOD 37,36).
 * Arguments of another form are a programming error and throw a RangeError: no case may get a wrong number.
 */
export function caseNumber(region: string, date: string, serial: number): string {
  if (!isRegion(region)) throw new RangeError(`not a region of 6 digits: ${region}`)
  if (!isLocalDate(date)) throw new RangeError(`not a date: ${date}`)
  if (!Number.isInteger(serial) || serial < 1 || serial > LAST_SERIAL) {
    throw new RangeError(`not a serial from 1 to ${LAST_SERIAL}: ${serial}`)
  }
  const payload = `${region}${date.replaceAll('-', '')}${String(serial).padStart(6, '0')}`
  return `${payload}${mod3736(payload)}`
}

/** True for a case number in its own writing: capital check character, no spaces (`normalise` what was typed). */
export function isCaseNumber(text: string): boolean {
  const [, region = '', year, month, day] = CASE_NUMBER.exec(text) ?? []
  return isRegion(region) && isLocalDate(`${year}-${month}-${day}`) && hasMod3736(text)
}
