import { normalise } from './normalise.ts'
import { type Verdict, verdictOf } from './verdict.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** Why a code is not a unified social credit code: not 18 characters, one outside the alphabet, wrong check. */
export type UsccFault = 'length' | 'character' | 'check'

/** The organisation code inside (GB 11714) does not check; sole traders' codes need not. */
export type UsccWarning = 'organisation_code'

function weightedSum(text: string, alphabet: string, weights: readonly number[]): number | undefined {
  if (text.length !== weights.length) return undefined
  let sum = 0
  for (const [index, weight] of weights.entries()) {
    const value = alphabet.indexOf(text.charAt(index))
    if (value < 0) return undefined
    sum += value * weight
  }
  return sum
}

/** The 18th character for the first 17 of a code (GB 32100-2015); undefined if these are not 17 of its alphabet. */
export function usccCheckCharacter(first17: string): string | undefined {
  const sum = weightedSum(first17, ALPHABET, WEIGHTS)
  return sum === undefined ? undefined : ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** The 9th character for the first 8 of an organisation code (GB 11714); undefined if these are not such. */
export function organisationCheckCharacter(first8: string): string | undefined {
  const sum = weightedSum(first8, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS)
  if (sum === undefined) return undefined
  const check = 11 - (sum % 11)
  if (check === 10) return 'X'
  return check === 11 ? '0' : String(check)
}

/** True for a unified social credit code written as it should be: 18 capital characters, right check (GB 32100). */
export function isUscc(code: string): boolean {
  return code.length === 18 && usccCheckCharacter(code.slice(0, 17)) === code.charAt(17)
}

/** Checks what a person typed as a unified social credit code (GB 32100-2015). */
export function checkUscc(input: string): Verdict<UsccFault, UsccWarning> {
  const code = normalise(input)
  const faults: UsccFault[] = []
  if (code.length !== 18) faults.push('length')
  if ([...code].some((char) => !ALPHABET.includes(char))) faults.push('character')
  if (faults.length === 0 && !isUscc(code)) faults.push('check')
  const organisationFits = organisationCheckCharacter(code.slice(8, 16)) === code.charAt(16)
  return verdictOf(code, faults, organisationFits ? [] : ['organisation_code'])
}
