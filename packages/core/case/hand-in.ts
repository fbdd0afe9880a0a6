import type { Plan } from '../compose/plan.ts'
import { checkForm } from '../form/check-form.ts'
import type { FormData } from '../form/form-data.ts'
import { type Fault, type Result, refuse } from '../problem.ts'
import type { Case } from './case.ts'
import type { CaseFile } from './event.ts'
import type { Situation } from './situation.ts'

interface HandedIn {
  readonly form: FormData
  readonly files: readonly CaseFile[]
}

/** The papers of the plan that the applicant has to hand in and that have no file yet. */
export function missingMaterials(plan: Plan, files: readonly CaseFile[]): Fault[] {
  const there = new Set(files.map((file) => file.material))
  return plan.materials
    .filter((material) => material.provider === 'applicant' && !there.has(material.id))
    .map((material) => ({
      at: material.id,
      code: 'missing',
      message: { zh: `请上传：${material.name.zh}`, en: `Upload: ${material.name.en}` },
    }))
}

function checked(situation: Situation, handedIn: HandedIn): Result<HandedIn> {
  const { plan, today } = situation
  const form = checkForm(plan.form, plan.answers, handedIn.form, today)
  if (!form.ok) return form
  const known = new Set(plan.materials.map((material) => material.id))
  const files = handedIn.files.filter((file) => known.has(file.material))
  const missing = missingMaterials(plan, files)
  return missing.length > 0
    ? refuse('materials-missing', { faults: missing })
    : { ok: true, form: form.data, files }
}

/** The whole form and set of papers as they are handed in: hidden answers pruned, everything validated. */
export function handIn(situation: Situation): Result<HandedIn> {
  return checked(situation, situation.draft ?? { form: {}, files: [] })
}

/** True when the notice lets this field change: it is marked, or it was not filled in before. */
function mayChange(theCase: Case, marked: ReadonlySet<string>, field: string): boolean {
  return marked.has(`field:${field}`) || !(field in theCase.form)
}

/**
 * The corrected hand-in (R-ACC-3): only what the notice marks may change, and what became visible through it;
 * every marked paper needs a new file. Everything else stays as it was handed in.
 */
export function handInCorrection(situation: Situation): Result<HandedIn> {
  const theCase = situation.case
  const draft = situation.draft ?? { form: {}, files: [] }
  const marked = new Set((theCase.correction?.marks ?? []).map((mark) => `${mark.kind}:${mark.id}`))
  const changes = Object.entries(draft.form).filter(([field]) => mayChange(theCase, marked, field))
  const old = new Set(theCase.files.map((file) => file.id))
  const replaced = draft.files.filter((file) => marked.has(`material:${file.material}`) && !old.has(file.id))
  const kept = theCase.files.filter((file) => !marked.has(`material:${file.material}`))
  const cleared = [...marked]
    .filter((key) => key.startsWith('field:'))
    .map((key) => key.slice('field:'.length))
  const base = Object.fromEntries(Object.entries(theCase.form).filter(([field]) => !cleared.includes(field)))
  const absent = [...marked].filter(
    (key) => key.startsWith('material:') && !replaced.some((file) => `material:${file.material}` === key),
  )
  if (absent.length > 0)
    return refuse('materials-missing', { faults: absent.map(newFileNeeded(situation.plan)) })
  return checked(situation, {
    form: { ...base, ...Object.fromEntries(changes) },
    files: [...kept, ...replaced],
  })
}

function newFileNeeded(plan: Plan): (key: string) => Fault {
  return (key) => {
    const id = key.slice('material:'.length)
    const name = plan.materials.find((material) => material.id === id)?.name ?? { zh: id, en: id }
    return {
      at: id,
      code: 'new-file',
      message: { zh: `请重新上传：${name.zh}`, en: `Upload again: ${name.en}` },
    }
  }
}
