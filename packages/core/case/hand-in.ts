import type { CasePlan } from '../compose/plan.ts'
import { checkForm } from '../form/check-form.ts'
import type { FormData } from '../form/form-data.ts'
import { type Fault, type Result, refuse } from '../problem.ts'
import type { CaseFile } from './event.ts'
import type { Situation } from './situation.ts'

/** What an applicant hands in: form values and files. */
export interface HandedIn {
  readonly form: FormData
  readonly files: readonly CaseFile[]
}

/** The papers of the plan that the applicant has to hand in and that have no file yet. */
export function missingMaterials(plan: CasePlan, files: readonly CaseFile[]): Fault[] {
  const there = new Set(files.map((file) => file.material))
  return plan.materials
    .filter((material) => material.provider === 'applicant' && !there.has(material.id))
    .map((material) => ({
      at: material.id,
      code: 'missing',
      message: { zh: `请上传：${material.name.zh}`, en: `Upload: ${material.name.en}` },
    }))
}

/** Prunes and validates a whole form and set of papers. Problems: form-invalid, materials-missing. */
export function checkHandedIn(situation: Situation, handedIn: HandedIn): Result<HandedIn> {
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
  return checkHandedIn(situation, situation.draft ?? { form: {}, files: [] })
}
