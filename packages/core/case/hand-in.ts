import type { CasePlan } from '../compose/plan.ts'
import { checkForm } from '../form/check-form.ts'
import type { FormData } from '../form/form-data.ts'
import { type Fault, type Result, refuse } from '../problem.ts'
import type { CaseFile } from './event.ts'
import type { Handling } from './promises/events.ts'
import { absentPapers } from './promises/handling.ts'
import { ordinary } from './promises/state.ts'
import type { Situation } from './situation.ts'

/** What an applicant hands in: form values, files, and how the case is to be handled. */
export interface HandedIn {
  readonly form: FormData
  readonly files: readonly CaseFile[]
  readonly handling: Handling
}

/** A fault for each of these papers that has no file. */
export function missingFaults(
  plan: CasePlan,
  wanted: readonly string[],
  files: readonly CaseFile[],
): Fault[] {
  const there = new Set(files.map((file) => file.material))
  return plan.materials
    .filter((material) => wanted.includes(material.id) && !there.has(material.id))
    .map((material) => ({
      at: material.id,
      code: 'missing',
      message: { zh: `请上传：${material.name.zh}`, en: `Upload: ${material.name.en}` },
    }))
}

/**
 * The papers of the plan that the applicant has to hand in and that have no file yet; those that the chosen handling
 * lets be absent are not missing.
 */
export function missingMaterials(plan: CasePlan, files: readonly CaseFile[], handling: Handling): Fault[] {
  const absent = absentPapers(plan, handling)
  const wanted = plan.materials.filter(({ id, provider }) => provider === 'applicant' && !absent.has(id))
  return missingFaults(
    plan,
    wanted.map((material) => material.id),
    files,
  )
}

/** Prunes and validates a whole form and set of papers. Problems: form-invalid, materials-missing. */
export function checkHandedIn(situation: Situation, handedIn: HandedIn): Result<HandedIn> {
  const { plan, today } = situation
  const form = checkForm(plan.form, plan.answers, handedIn.form, today)
  if (!form.ok) return form
  const known = new Set(plan.materials.map((material) => material.id))
  const files = handedIn.files.filter((file) => known.has(file.material))
  const missing = missingMaterials(plan, files, handedIn.handling)
  return missing.length > 0
    ? refuse('materials-missing', { faults: missing })
    : { ok: true, form: form.data, files, handling: handedIn.handling }
}

/** The whole form and set of papers as they are handed in: hidden answers pruned, everything validated. */
export function handIn(situation: Situation): Result<HandedIn> {
  return checkHandedIn(situation, situation.draft ?? { form: {}, files: [], handling: ordinary })
}
