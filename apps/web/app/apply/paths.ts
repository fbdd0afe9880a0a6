import type { CasePlan } from '@xinban/core/compose/plan'
import type { Fault } from '@xinban/core/problem'
import type { Progress } from './progress.ts'

/** The pages of an application, in their order. */
export function pagesOf(id: string, progress: Progress): string[] {
  const sections = progress.sections.map(({ section }) => `/apply/${id}/form/${section.id}`)
  const handling = progress.handling ? [`/apply/${id}/handling`] : []
  return [...sections, `/apply/${id}/papers`, ...handling, `/apply/${id}/check`]
}

/** The page after this one. */
export function pageAfter(path: string, id: string, progress: Progress): string {
  const pages = pagesOf(id, progress)
  return pages[pages.indexOf(path) + 1] ?? `/apply/${id}/check`
}

/** The first page with something left to do, else the check. */
export function firstOpenPage(id: string, progress: Progress): string {
  const open = progress.sections.find(({ state, faults }) => faults.length > 0 || state === 'marked')
  if (open) return `/apply/${id}/form/${open.section.id}`
  const { papers, handling } = progress
  if (papers.faults.length > 0 || papers.state === 'marked') return `/apply/${id}/papers`
  return handling && handling.faults.length > 0 ? `/apply/${id}/handling` : `/apply/${id}/check`
}

/** Where a fault of the application can be put right: its field, its paper, its way of handling, or a tick of the check. */
export function placeOf(id: string, plan: CasePlan, fault: Fault): string {
  if (fault.code === 'handling') return `/apply/${id}/handling?check=1#${fault.at}`
  const section = plan.form.sections.find(({ fields }) => fields.some((field) => field.id === fault.at))
  if (section) return `/apply/${id}/form/${section.id}?check=1#${fault.at}`
  if (plan.materials.some((material) => material.id === fault.at)) return `/apply/${id}/papers#${fault.at}`
  return `#${fault.at}`
}
