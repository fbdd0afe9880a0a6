import { isLocalDate } from '../clock/local-date.ts'
import { normalise } from './normalise.ts'
import { hasProvince } from './region-code.ts'
import { type Verdict, verdictOf } from './verdict.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'
const OLDEST_AGE = 120

/** Address codes of the residence permits of people from Hong Kong, Macao and Taiwan; they name no county. */
const RESIDENCE_PERMITS: ReadonlySet<string> = new Set(['810000', '820000', '830000'])

/**
 * Why a number is not a citizen ID: not 18 characters, something else than digits (and X at the end), a day of birth
 * that never was or lies in the future, a wrong check character.
 */
export type CitizenIdFault = 'length' | 'character' | 'birth_date' | 'future' | 'check'

/** What to look at: no such province, an address code that names no county, an age above 120. */
export type CitizenIdWarning = 'province' | 'county' | 'age'

/** The 18th character for the first 17 digits of a citizen ID (GB 11643-1999); undefined if these are not such. */
export function citizenIdCheckCharacter(first17: string): string | undefined {
  if (!/^\d{17}$/.test(first17)) return undefined
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17.charAt(index)), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

/** The day of birth in an 18-character citizen ID, YYYY-MM-DD; it need not be a real day unless the ID is checked. */
export function birthDateOf(id: string): string {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
}

/** The sex in an 18-character citizen ID: the 17th digit is odd for men. */
export function sexOf(id: string): 'male' | 'female' {
  return Number(id.charAt(16)) % 2 === 1 ? 'male' : 'female'
}

function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

function faultsOf(id: string, today: string): CitizenIdFault[] {
  if (id.length !== 18) return ['length']
  if (!/^\d{17}[\dX]$/.test(id)) return ['character']
  const faults: CitizenIdFault[] = []
  const birthDate = birthDateOf(id)
  if (!isLocalDate(birthDate)) faults.push('birth_date')
  else if (birthDate > today) faults.push('future')
  if (citizenIdCheckCharacter(id.slice(0, 17)) !== id.charAt(17)) faults.push('check')
  return faults
}

function warningsOf(id: string, today: string): CitizenIdWarning[] {
  const warnings: CitizenIdWarning[] = []
  const address = id.slice(0, 6)
  if (!RESIDENCE_PERMITS.has(address)) {
    if (!hasProvince(address)) warnings.push('province')
    // 371000 is a whole city; a person is registered in a county or district.
    if (address.endsWith('00')) warnings.push('county')
  }
  if (ageOn(birthDateOf(id), today) > OLDEST_AGE) warnings.push('age')
  return warnings
}

/**
 * Checks what a person typed as a citizen ID (GB 11643-1999) on a day (YYYY-MM-DD, Shanghai). The address code gives
 * warnings only: counties come and go, and an old number keeps its old code.
 */
export function checkCitizenId(input: string, today: string): Verdict<CitizenIdFault, CitizenIdWarning> {
  const id = normalise(input)
  const faults = faultsOf(id, today)
  return verdictOf(id, faults, faults.length === 0 ? warningsOf(id, today) : [])
}
