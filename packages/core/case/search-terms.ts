import type { CasePlan } from '../compose/plan.ts'
import type { FormData } from '../form/form-data.ts'
import { normalisePhone } from '../form/normalise-text.ts'
import { normalise } from '../identifiers/normalise.ts'
import type { Case } from './case.ts'
import { licenceFacts } from './licence-facts.ts'

/** The form's names of a business, and its identifiers of people and businesses; telephones are known by their type. */
const asked = /^(subject_name|premises_name|uscc|\w+_id_no)$/

/** Marks that people leave out or write otherwise: 海韵（威海）餐饮 is found by 海韵(威海)餐饮 and by 海韵威海餐饮. */
const marks = /[\p{P}\p{S}]/gu

/** What somebody says or types, as it is compared: a telephone or an identifier without its marks, a name too. */
export function searchTerm(typed: string): string {
  return normalise(normalisePhone(typed.normalize('NFKC')).replace(marks, ''))
}

/** By what a case can be found besides its number: the holder's names, codes and telephones, as they are compared. */
export function searchTerms(theCase: Case, plan: Pick<CasePlan, 'form'>): string[] {
  const { form }: { form: FormData } = theCase
  const fields = plan.form.sections.flatMap((section) => section.fields)
  const found = fields.filter(({ id, type }) => type === 'phone' || asked.test(id)).map(({ id }) => form[id])
  const holder = theCase.licence ? [licenceFacts(theCase).holder] : []
  const terms = [...found, ...holder].flatMap((value) => (typeof value === 'string' ? searchTerm(value) : []))
  return [...new Set(terms.filter((term) => term !== ''))]
}
