import { missingMaterials } from '@xinban/core/case/hand-in'
import type { PlanField, PlanSection } from '@xinban/core/compose/plan'
import { validate } from '@xinban/core/form/validate'
import { visibleFields } from '@xinban/core/form/visible'
import type { Fault } from '@xinban/core/problem'
import type { Application } from './application.ts'
import { hasWays, isOrdinary, statementFaults } from './handling.ts'
import { isMarked, marksOf } from './marks.ts'

/** How far a part of the application is. */
export type PartState = 'done' | 'started' | 'todo' | 'optional' | 'marked' | 'fixed'

export interface SectionProgress {
  readonly section: PlanSection
  readonly state: PartState
  readonly faults: readonly Fault[]
}

export interface Progress {
  readonly sections: readonly SectionProgress[]
  readonly papers: { readonly state: PartState; readonly faults: readonly Fault[] }
  /** Null where the plan offers nothing but the ordinary way, and once the application is handed in. */
  readonly handling: { readonly state: PartState; readonly faults: readonly Fault[] } | null
}

function stateOf(faults: readonly Fault[], filled: number, required: number): PartState {
  if (faults.length > 0) return filled === 0 ? 'todo' : 'started'
  return filled === 0 && required === 0 ? 'optional' : 'done'
}

/** What is done and what is left: sections that show at least one field, and the papers. */
export function progressOf({ view, form, files, handling, today }: Application): Progress {
  const { plan } = view
  const visible = visibleFields(plan.form, plan.answers, form)
  const faults = validate(plan.form, plan.answers, form, today)
  const correcting = view.status === 'correcting'
  const sections = plan.form.sections.flatMap((section): SectionProgress[] => {
    const fields = section.fields.filter((field) => visible.has(field.id))
    if (fields.length === 0) return []
    const own = faults.filter((fault) => fields.some((field) => field.id === fault.at))
    const filled = fields.filter((field) => form[field.id] !== undefined).length
    const required = fields.filter((field) => field.required).length
    const state = correcting ? correctionState({ view, form }, fields, own) : stateOf(own, filled, required)
    return [{ section, state, faults: own }]
  })
  return {
    sections,
    papers: papersOf({ view, files, handling }),
    handling: handlingOf({ view, handling }),
  }
}

/** The way of handling is a choice of the applicant’s: left alone it is the ordinary one. */
function handlingOf({ view, handling }: Pick<Application, 'view' | 'handling'>): Progress['handling'] {
  if (view.status !== 'draft' || !hasWays(view.plan)) return null
  if (isOrdinary(handling)) return { state: 'optional', faults: [] }
  const faults = statementFaults(view.plan, handling)
  return { state: faults.length > 0 ? 'started' : 'done', faults }
}

/** Under a correction notice a section is done once every marked field has another value and nothing is wrong. */
function correctionState(
  { view, form }: Pick<Application, 'view' | 'form'>,
  fields: readonly PlanField[],
  faults: readonly Fault[],
): PartState {
  const marked = fields.filter((field) => isMarked(view, 'field', field.id))
  const same = marked.some((field) => JSON.stringify(form[field.id]) === JSON.stringify(view.form[field.id]))
  if (faults.length > 0 || same) return 'marked'
  return marked.length > 0 ? 'done' : 'fixed'
}

/** A corrected paper needs a file that was not handed in before. */
function papersOf({
  view,
  files,
  handling,
}: Pick<Application, 'view' | 'files' | 'handling'>): Progress['papers'] {
  const { plan } = view
  const wanted = plan.materials.filter((material) => material.provider === 'applicant')
  if (view.status !== 'correcting') {
    const faults = missingMaterials(plan, files, handling)
    return { state: stateOf(faults, files.length, wanted.length), faults }
  }
  const old = new Set(view.files.map((file) => file.id))
  const marked = marksOf(view, 'material')
  const faults = missingMaterials(
    plan,
    files.filter((file) => !marked.has(file.material) || !old.has(file.id)),
    handling,
  )
  if (faults.length > 0) return { state: 'marked', faults }
  return { state: marked.size > 0 ? 'done' : 'fixed', faults }
}
