import type { Case } from '../case/case.ts'
import type { CaseFile, Mark } from '../case/event.ts'
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
function readsAll(theCase: Case, plan: Plan, person: Person): boolean {
  return (
    theCase.applicant.id === person.id ||
    hasRole(person, 'window_clerk') ||
    hasRole(person, 'chief', plan.approval.lead)
  )
}

/** Papers that quote the application at length; the others carry what parts and auditors may know. */
const quoting: readonly string[] = ['receipt', 'correction_notice']

/** Who may read a paper of a case that they see. */
export function readsPaper(theCase: Case, plan: Plan, person: Person, kind: string): boolean {
  return readsAll(theCase, plan, person) || !quoting.includes(kind)
}
