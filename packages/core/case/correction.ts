import type { CasePlan, Plan, PlanMaterial } from '../compose/plan.ts'
import { fieldsOf } from '../form/fields-of.ts'
import type { FormData } from '../form/form-data.ts'
import { visibleFields } from '../form/visible.ts'
import { type Fault, type Result, refuse } from '../problem.ts'
import { type Case, statusOf } from './case.ts'
import { canonicalJson } from './chain.ts'
import { checkHandedIn, type HandedIn } from './hand-in.ts'
import { openOwed } from './promises/owed.ts'
import type { Situation } from './situation.ts'

/** What a correction notice marks: ids of fields and of papers. */
export function markedIn(theCase: Case): {
  readonly fields: ReadonlySet<string>
  readonly materials: ReadonlySet<string>
} {
  const marks = theCase.correction?.marks ?? []
  const of = (kind: 'field' | 'material') =>
    new Set(marks.filter((mark) => mark.kind === kind).map((mark) => mark.id))
  return { fields: of('field'), materials: of('material') }
}

/** Which fields a correction notice opens: those it marks, and those that were not visible when it was handed in. */
export function changeable(
  plan: CasePlan,
  handedIn: FormData,
  marked: ReadonlySet<string>,
): (field: string) => boolean {
  const before = visibleFields(plan.form, plan.answers, handedIn)
  return (field) => marked.has(field) || !before.has(field)
}

/**
 * The form while corrections are asked for (R-ACC-3): marked fields as they are filled in now, fields that became
 * visible through them, and everything else as it was handed in.
 */
export function correctedForm(theCase: Case, plan: Plan, form: FormData): FormData {
  const mayChange = changeable(plan, theCase.form, markedIn(theCase).fields)
  const kept = Object.entries(theCase.form).filter(([field]) => !mayChange(field))
  const changed = Object.entries(form).filter(([field]) => mayChange(field))
  return Object.fromEntries([...kept, ...changed])
}

/**
 * The papers that an applicant can hand in now: before the hand-in all of theirs, a register's only where a notice asks
 * for it; later those that a preview lacked or that are owed.
 */
export function openMaterials(theCase: Case, plan: Plan): string[] {
  const status = statusOf(theCase)
  if (status === 'previewing') return [...theCase.handling.preview]
  if (status !== 'draft' && status !== 'correcting') return openOwed(theCase).map((paper) => paper.material)
  const { materials } = markedIn(theCase)
  const wanted = plan.materials.filter((material) =>
    theCase.correction ? materials.has(material.id) : handedInBy.includes(material.provider),
  )
  return wanted.map((material) => material.id)
}

/** Papers that can come from an applicant: their own, and those of a register that did not answer. */
export const handedInBy: readonly PlanMaterial['provider'][] = ['applicant', 'register']

function unchanged(theCase: Case, plan: Plan, form: FormData): Fault[] {
  const same = [...markedIn(theCase).fields].filter(
    (id) => canonicalJson(form[id] ?? null) === canonicalJson(theCase.form[id] ?? null),
  )
  return same.map((id) => {
    const name = fieldsOf(plan.form).find((field) => field.id === id)?.name ?? { zh: id, en: id }
    return {
      at: id,
      code: 'unchanged',
      message: { zh: `请按补正要求修改：${name.zh}`, en: `Change as the notice asks: ${name.en}` },
    }
  })
}

/** The corrected hand-in: every marked field changed, every marked paper with a new file, the rest as it was. */
export function handInCorrection(situation: Situation): Result<HandedIn> {
  const { case: theCase, plan } = situation
  const draft = situation.draft ?? { form: {}, files: [] }
  const { materials } = markedIn(theCase)
  const old = new Set(theCase.files.map((file) => file.id))
  const replaced = draft.files.filter((file) => materials.has(file.material) && !old.has(file.id))
  const absent = [...materials].filter((id) => !replaced.some((file) => file.material === id))
  if (absent.length > 0) return refuse('materials-missing', { faults: absent.map(newFileNeeded(plan)) })
  const form = correctedForm(theCase, plan, draft.form)
  const same = unchanged(theCase, plan, form)
  if (same.length > 0) return refuse('form-invalid', { faults: same })
  const kept = theCase.files.filter((file) => !materials.has(file.material))
  return checkHandedIn(situation, { form, files: [...kept, ...replaced], handling: theCase.handling })
}

function newFileNeeded(plan: Plan): (id: string) => Fault {
  return (id) => {
    const name = plan.materials.find((material) => material.id === id)?.name ?? { zh: id, en: id }
    return {
      at: id,
      code: 'new-file',
      message: { zh: `请重新上传：${name.zh}`, en: `Upload again: ${name.en}` },
    }
  }
}
