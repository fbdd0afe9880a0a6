import { shownMarks, type View } from '../access/view.ts'
import type { Text } from '../catalogue/schema.ts'
import type { CasePlan, Plan } from '../compose/plan.ts'
import type { CaseEvent, EventBody } from './event.ts'

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

const outcomes = {
  granted: { zh: '全部准予', en: 'all granted' },
  partly: { zh: '部分准予', en: 'granted in part' },
  refused: { zh: '不予许可', en: 'refused' },
} as const

function itemName(plan: Plan, id: string): Text {
  return plan.items.find((item) => item.id === id)?.name ?? { zh: id, en: id }
}

function say(zh: string, en: string): Text {
  return { zh, en }
}

function textOf(body: EventBody, plan: Plan): Text {
  switch (body.type) {
    case 'opened':
      return say('开始填写申请', 'Application started')
    case 'submitted':
      return say(`提交申请，办件编号 ${body.number}`, `Submitted as case ${body.number}`)
    case 'withdrawn':
      return say('申请人撤回申请', 'Withdrawn by the applicant')
    case 'correction_requested':
      return say(
        `一次性告知补正 ${body.marks.length} 项`,
        `Corrections asked for, once: ${body.marks.length}`,
      )
    case 'correction_answered':
      return say('提交补正', 'Corrections handed in')
    case 'accepted':
      return say('受理', 'Accepted')
    case 'acceptance_refused':
      return say('不予受理', 'Acceptance refused')
    case 'survey_recorded': {
      const failed = body.findings.filter((finding) => !finding.passed).length
      const count = body.surveyors.length
      return failed === 0
        ? say(`联合勘验完成，${count} 人参加，全部符合`, `Joint survey by ${count}: all in order`)
        : say(
            `联合勘验完成，${count} 人参加，${failed} 处不符合`,
            `Joint survey by ${count}: ${failed} not in order`,
          )
    }
    case 'part_granted':
      return say(`准予：${itemName(plan, body.item).zh}`, `Granted: ${itemName(plan, body.item).en}`)
    case 'part_refused':
      return say(`不予许可：${itemName(plan, body.item).zh}`, `Refused: ${itemName(plan, body.item).en}`)
    case 'part_lapsed': {
      const [item, because] = [itemName(plan, body.item), itemName(plan, body.because)]
      return say(
        `终止：${item.zh}（前置的${because.zh}未获准）`,
        `Ended: ${item.en} (it needs ${because.en})`,
      )
    }
    case 'concluded':
      return say(`办结：${outcomes[body.outcome].zh}`, `Concluded: ${outcomes[body.outcome].en}`)
    case 'licence_issued':
      return say(
        `制发${plan.licence.name.zh} ${body.number}`,
        `${plan.licence.name.en} ${body.number} issued`,
      )
  }
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
    case 'concluded':
      return body.note ? [body.note] : []
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
  if (event.actor.role === 'surveyor') return say('联合勘验组', 'Joint survey')
  if (event.actor.role === 'chief') return say(plan.notice.lead.short, plan.notice.lead.name.en)
  const item =
    event.body.type === 'part_lapsed' ? event.body.because : 'item' in event.body ? event.body.item : null
  const authority = plan.items.find((candidate) => candidate.id === item)?.authority
  return authority ? say(authority.short, authority.name.en) : say('系统', 'System')
}

/** The history of a case as people read it, oldest first; notes about fields and papers outside the view are left out. */
export function timelineOf(events: readonly CaseEvent[], plan: Plan, view: View): TimelineEntry[] {
  return events.map((event) => ({
    seq: event.seq,
    at: event.at,
    type: event.body.type,
    text: textOf(event.body, plan),
    who: whoOf(event, plan),
    notes: notesOf(event.body, plan, view),
  }))
}
