import type { Case } from '../case/case.ts'
import type { CaseFile, Mark } from '../case/event.ts'
import { askersOf } from '../case/promises/owed.ts'
import type { Plan } from '../compose/plan.ts'
import type { FormData } from '../form/form-data.ts'
import { authoritiesOf, hasRole, type Person } from './person.ts'

/** What a person may read of a case: form values and papers, limited to what their work needs. */
export interface View {
  readonly fields: ReadonlySet<string>
  readonly materials: ReadonlySet<string>
}

function all(plan: Plan): View {
  return {
    fields: new Set(plan.form.sections.flatMap((section) => section.fields.map((field) => field.id))),
    materials: new Set(plan.materials.map((material) => material.id)),
  }
}

function ofItems(plan: Plan, items: ReadonlySet<string>): View {
  const fields = plan.form.sections.flatMap((section) => section.fields)
  return {
    fields: new Set(fields.filter((f) => f.askedBy.some((id) => items.has(id))).map((f) => f.id)),
    materials: new Set(
      plan.materials
        .filter((m) => m.members.some((member) => member.askedBy.some((asker) => items.has(asker.item))))
        .map((m) => m.id),
    ),
  }
}

/**
 * Whose eyes see what (the smallest range the work needs): applicant, clerk and the lead's chief read the whole
 * application; approvers only what their own items ask for, supervisors what the items that they
 * verify ask for; surveyors what the surveyed items ask for.
 */
export function viewOf(theCase: Case, plan: Plan, person: Person): View {
  if (readsAll(theCase, plan, person)) return all(plan)
  const mine = new Set(authoritiesOf(person, ['approver', 'chief']))
  const items = new Set(theCase.parts.filter((part) => mine.has(part.authority)).map((part) => part.item))
  const supervised = authoritiesOf(person, ['supervisor'])
  for (const one of theCase.verifications) if (supervised.includes(one.authority)) items.add(one.item)
  if (hasRole(person, 'surveyor')) for (const item of plan.survey?.items ?? []) items.add(item)
  return ofItems(plan, items)
}

/** The form values that the view shows. */
export function shownForm(form: FormData, view: View): FormData {
  return Object.fromEntries(Object.entries(form).filter(([field]) => view.fields.has(field)))
}

/** The papers that the view shows. */
export function shownFiles(files: readonly CaseFile[], view: View): CaseFile[] {
  return files.filter((file) => view.materials.has(file.material))
}

/** The points of a correction notice that the view shows. */
export function shownMarks(marks: readonly Mark[], view: View): Mark[] {
  return marks.filter((mark) => (mark.kind === 'field' ? view.fields : view.materials).has(mark.id))
}

/** True for those who read the whole application: applicant, window, the lead's chief. */
export function readsAll(theCase: Case, plan: Plan, person: Person): boolean {
  return (
    theCase.applicant.id === person.id ||
    hasRole(person, 'window_clerk') ||
    hasRole(person, 'chief', plan.approval.lead)
  )
}

/** The items that a letter is about. */
function itemsOfLetter({ letters, handling }: Case, plan: Plan, index: number): readonly string[] {
  const papers = (ids: readonly string[]) => ids.flatMap((id) => askersOf(plan, id))
  switch (letters[index]?.class) {
    case 'post_supervision':
      return handling.commitments
    case 'proof_commitment':
      return papers(handling.promised)
    case 'tolerant_handling':
      return papers(handling.tolerated)
    case 'tolerant_preview':
      return papers(handling.preview)
    default:
      return []
  }
}

/** The items whose part of the application a paper quotes; null where it carries what everybody may know who sees the case. */
function quotedItems(theCase: Case, plan: Plan, paper: string): readonly string[] | null {
  const [kind, number] = paper.split('.')
  const index = Number(number) - 1
  switch (kind) {
    // They quote the whole application: nobody reads them for the sake of one item.
    case 'receipt':
    case 'correction_notice':
      return []
    case 'preview_opinion':
      return theCase.preview.opinions.slice(index, index + 1).map((one) => one.item)
    case 'commitment_end_notice':
      return theCase.endedCommitments.slice(index, index + 1).map((one) => one.item)
    case 'credit_notice':
      return theCase.credit.slice(index, index + 1).map((one) => one.item)
    case 'letter':
      return itemsOfLetter(theCase, plan, index)
    case 'owed_receipt':
      return theCase.owed[index]?.items ?? []
    case 'correction_order':
      return theCase.verifications.slice(index, index + 1).map((one) => one.item)
    default:
      return null
  }
}

/** True for those who decide an item, or verify it afterwards. */
function worksOn(theCase: Case, person: Person, item: string): boolean {
  const deciding = authoritiesOf(person, ['approver', 'chief'])
  const verifying = authoritiesOf(person, ['supervisor'])
  return (
    theCase.parts.some((part) => part.item === item && deciding.includes(part.authority)) ||
    theCase.verifications.some((one) => one.item === item && verifying.includes(one.authority))
  )
}

/** Who reads what the holder said about one item: applicant, window, lead, and those who work on the item. */
export function readsAbout(theCase: Case, plan: Plan, person: Person, item: string): boolean {
  return readsAll(theCase, plan, person) || worksOn(theCase, person, item)
}

/** Papers that quote nothing but the form and the files. */
const applications: readonly string[] = ['application_form', 'check_answers']

/** True for those whose own items ask for every datum and paper of the plan: there is nothing that they may not see. */
function seesWhole(theCase: Case, plan: Plan, person: Person): boolean {
  const [mine, whole] = [viewOf(theCase, plan, person), all(plan)]
  const shown = (of: keyof View) => [...whole[of]].every((id) => mine[of].has(id))
  return shown('fields') && shown('materials')
}

/**
 * Who may read a paper (`kind` or `kind.n`) of a case that they see. The application itself with its sensitive data:
 * applicant, window, the lead’s chief, and an authority that decides on all that was asked.
 */
export function readsPaper(theCase: Case, plan: Plan, person: Person, paper: string): boolean {
  if (readsAll(theCase, plan, person)) return true
  if (applications.includes(paper.split('.')[0] ?? '')) return seesWhole(theCase, plan, person)
  const items = quotedItems(theCase, plan, paper)
  return items === null || items.some((item) => worksOn(theCase, person, item))
}
