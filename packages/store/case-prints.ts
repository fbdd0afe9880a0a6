import type { Case } from '@xinban/core/case/case'
import { searchTerms } from '@xinban/core/case/search-terms'
import type { Plan } from '@xinban/core/compose/plan'
import { blindIndex, type Keys } from './seal.ts'

/** Of a fingerprint so many bytes are kept: two of them are never equal by chance. */
const BYTES = 16

/** The fingerprint of a term by which cases are found; it says nothing about the term without the key. */
export function searchPrint(keys: Keys, term: string): string {
  return Buffer.from(blindIndex(keys, `case:${term}`), 'hex')
    .subarray(0, BYTES)
    .toString('base64url')
}

/** The fingerprints by which a case is found; none before it is handed in. */
export function printsOf(keys: Keys, theCase: Case, plan: Plan): string[] {
  if (theCase.submittedAt === null) return []
  return searchTerms(theCase, plan).map((term) => searchPrint(keys, term))
}
