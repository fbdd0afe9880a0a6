import type { RoleName } from '../access/person.ts'
import type { Plan } from '../compose/plan.ts'
import { type Case, needsSurvey, partStatus, statusOf } from './case.ts'

/** One thing that somebody has to do about a case; at most one per key. */
export interface Task {
  /** `accept`, `survey`, `decide:<item>`, `conclude`, `answer_correction`. */
  readonly key: string
  readonly kind: 'accept' | 'answer_correction' | 'survey' | 'decide' | 'conclude'
  readonly item: string | null
  /** Who has to act: this role, of this authority where one is named, or the applicant. */
  readonly role: RoleName
  readonly authority: string | null
  /** YYYY-MM-DD; null before acceptance. */
  readonly due: string | null
}

/** The open tasks of a case, derived from its state: never kept in step by hand. */
export function tasksOf(theCase: Case, plan: Plan): Task[] {
  const due = theCase.acceptance?.accepted ? theCase.acceptance.due : null
  switch (statusOf(theCase)) {
    case 'submitted':
      return [{ key: 'accept', kind: 'accept', item: null, role: 'window_clerk', authority: null, due: null }]
    case 'correcting':
      return [
        {
          key: 'answer_correction',
          kind: 'answer_correction',
          item: null,
          role: 'applicant',
          authority: null,
          due: null,
        },
      ]
    case 'ready': {
      const lead = plan.approval.lead
      return [
        {
          key: 'conclude',
          kind: 'conclude',
          item: null,
          role: 'chief',
          authority: lead,
          due: due?.effective ?? null,
        },
      ]
    }
    case 'accepted':
      return [...surveyTask(theCase, plan), ...decisionTasks(theCase)]
    default:
      return []
  }
}

function surveyTask(theCase: Case, plan: Plan): Task[] {
  if (!plan.survey || !needsSurvey(theCase, plan) || !theCase.acceptance?.accepted) return []
  const { parts } = theCase.acceptance.due
  const dates = plan.survey.items.flatMap((item) => parts[item]?.effective ?? []).sort()
  return [
    { key: 'survey', kind: 'survey', item: null, role: 'surveyor', authority: null, due: dates[0] ?? null },
  ]
}

function decisionTasks(theCase: Case): Task[] {
  const due = theCase.acceptance?.accepted ? theCase.acceptance.due.parts : {}
  return theCase.parts
    .filter((part) => partStatus(theCase, part) === 'open')
    .map((part) => ({
      key: `decide:${part.item}`,
      kind: 'decide',
      item: part.item,
      role: 'approver',
      authority: part.authority,
      due: due[part.item]?.effective ?? null,
    }))
}
