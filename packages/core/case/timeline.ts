import { shownMarks, type View } from '../access/view.ts'
import type { Text } from '../catalogue/schema.ts'
import type { CasePlan, Plan } from '../compose/plan.ts'
import type { CaseEvent, EventBody } from './event.ts'
import { eventText } from './event-text.ts'

/** One line of a case's timeline, in plain words and without names of officials. */
export interface TimelineEntry {
  readonly seq: number
  /** Instant, UTC. */
  readonly at: string
  readonly type: EventBody['type']
  readonly text: Text
  /** Who acted: the applicant, the window, or an authority's short name. */
  readonly who: Text
  /** Reasons, notes or marks, one per line; empty for most. */
  readonly notes: readonly string[]
}

function say(zh: string, en: string): Text {
  return { zh, en }
}

function notesOf(body: EventBody, plan: Plan, view: View): string[] {
  switch (body.type) {
    case 'correction_requested':
      return shownMarks(body.marks, view).map((mark) => `${markName(plan, mark.kind, mark.id)}：${mark.note}`)
    case 'acceptance_refused':
    case 'withdrawn':
      return body.reason ? [body.reason] : []
    case 'survey_recorded':
      return body.findings.filter((finding) => finding.note).map((finding) => finding.note)
    case 'part_refused':
      return [body.reasons]
    case 'part_granted':
      return [...(body.note ? [body.note] : []), ...(body.conditions ?? []).map((one) => one.text)]
    case 'concluded':
    case 'preview_recorded':
    case 'condition_met':
    case 'verification_recorded':
    case 'promise_withdrawn':
      return body.note ? [body.note] : []
    case 'change_agreed':
    case 'change_granted':
      return body.note ? [body.note] : []
    case 'permit_suspended':
      return [body.basis, body.reasons]
    case 'pause_started':
    case 'hearing_offered':
    case 'extension_asked':
    case 'extension_decided':
    case 'commitment_ended':
    case 'revocation_notified':
    case 'permit_revoked':
    case 'revocation_dropped':
    case 'renewal_refused':
    case 'credit_repaired':
    case 'suspension_ended':
    case 'change_refused':
    case 'permit_cancelled':
      return body.reasons ? [body.reasons] : []
    case 'parcel_returned':
    case 'parcel_recalled':
      return body.reason ? [body.reason] : []
    default:
      return []
  }
}

/** The name of what a correction notice marks: a field or a paper of the plan. */
export function markName(plan: CasePlan, kind: 'field' | 'material', id: string): string {
  if (kind === 'material') return plan.materials.find((material) => material.id === id)?.name.zh ?? id
  const fields = plan.form.sections.flatMap((section) => section.fields)
  return fields.find((field) => field.id === id)?.name.zh ?? id
}

function whoOf(event: CaseEvent, plan: Plan): Text {
  if (event.actor.role === 'applicant') return say('申请人', 'Applicant')
  if (event.actor.role === 'window_clerk') return say(plan.window.name.zh, plan.window.name.en)
  if (event.actor.role === 'system') return say('系统', 'System')
  if (event.actor.role === 'leader') return say('本级人民政府', 'The government')
  if (event.actor.role === 'supervisor') return say('监管部门', 'The supervisor')
  if (event.actor.role === 'surveyor') return say('联合勘验组', 'Joint survey')
  const item =
    event.body.type === 'part_lapsed' ? event.body.because : 'item' in event.body ? event.body.item : null
  const authority = plan.items.find((candidate) => candidate.id === item)?.authority
  if (authority) return say(authority.short, authority.name.en)
  return say(plan.notice.lead.short, plan.notice.lead.name.en)
}

/** The history of a case as people read it, oldest first; notes about fields and papers outside the view are left out. */
export function timelineOf(events: readonly CaseEvent[], plan: Plan, view: View): TimelineEntry[] {
  return events.map((event) => ({
    seq: event.seq,
    at: event.at,
    type: event.body.type,
    text: eventText(event.body, plan),
    who: whoOf(event, plan),
    notes: notesOf(event.body, plan, view),
  }))
}
