import { type LetterClass, letterClasses } from '../../catalogue/law-words.ts'
import type { Handling } from './events.ts'

/** Where each class stands in what the applicant chose. */
const lists = {
  post_supervision: 'commitments',
  tolerant_handling: 'tolerated',
  tolerant_preview: 'preview',
  proof_commitment: 'promised',
} as const satisfies Record<LetterClass, keyof Handling>

/** The classes of promises of which the applicant chose at least one. */
export function chosenClasses(handling: Handling): LetterClass[] {
  return letterClasses.filter((name) => handling[lists[name]].length > 0)
}
