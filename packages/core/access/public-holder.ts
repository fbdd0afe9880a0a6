import type { Case } from '../case/case.ts'
import { citizenIdCheckCharacter } from '../identifiers/citizen-id.ts'
import { normalise } from '../identifiers/normalise.ts'
import { isUscc } from '../identifiers/uscc.ts'
import { maskName } from './mask.ts'

/** A holder as everybody may read it. */
export interface PublicHolder {
  readonly name: string
  /** The unified social credit code; of organisations only. */
  readonly code: string | null
  /** True for organisations: their licence may be linked, whose page shows name and premises in full. */
  readonly organisation: boolean
}

/** What an applicant can be that is not a natural person, nor one natural person’s business. */
const organisations: readonly unknown[] = ['company', 'unincorporated', 'institution', 'social_org']

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** Long runs of digits are telephone or ID numbers that somebody typed in the wrong place. */
function withoutNumbers(text: string): string {
  return text.normalize('NFKC').replace(/\d(?:[\s-]?\d){6,}[Xx]?/g, (run) => '*'.repeat(run.length))
}

function codeOf(form: Case['form']): string | null {
  const code = normalise(textOf(form.uscc))
  const isPerson = citizenIdCheckCharacter(code.slice(0, 17)) === code.slice(17)
  return isUscc(code) && !isPerson ? code : null
}

/**
 * What the public may know of whom a permit is for: decided here, and nowhere else. Organisations: name and code.
 * Individual businesses are natural persons (civil code, article 54; law on personal information): their trade name,
 * with the operator’s own name masked in it, and no code. Everybody else, and who is not known: a masked name.
 * Never an address, a telephone or an ID number.
 */
export function publicHolder({
  answers,
  form,
  applicant,
  licence,
}: Pick<Case, 'answers' | 'form' | 'applicant' | 'licence'>): PublicHolder {
  const kind = answers.subject_kind
  const { holder, legalRep } = licence?.facts ?? {}
  const given = withoutNumbers(textOf(holder ?? form.subject_name))
  if (organisations.includes(kind) && given !== '') {
    return { name: given, code: codeOf(form), organisation: true }
  }
  if (kind !== 'sole_trader' || given === '') {
    return { name: maskName(given || applicant.name), code: null, organisation: false }
  }
  const people = [textOf(legalRep), textOf(form.legal_rep_name), applicant.name].filter(
    (one) => one.length > 1,
  )
  const name = people.reduce((text, person) => text.replaceAll(person, maskName(person)), given)
  return { name, code: null, organisation: false }
}
