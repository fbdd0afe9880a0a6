import { hasRole, type Person, type RoleName } from '../access/person.ts'
import type { Text } from '../catalogue/schema.ts'
import type { Plan } from '../compose/plan.ts'
import type { Problem } from '../problem.ts'
import type { Case, Status } from './case.ts'
import type { Command, CommandType } from './command.ts'
import * as effects from './effects.ts'
import type { EventBody } from './event.ts'
import * as guards from './guards.ts'
import type { Situation } from './situation.ts'

type Of<T extends CommandType> = Extract<Command, { type: T }>

/** One row of the rules table: the same rows make the buttons, the refusals and the documentation. */
export interface Rule<T extends CommandType = CommandType> {
  readonly command: T
  readonly label: Text
  readonly from: readonly Status[]
  readonly by: readonly RoleName[]
  /** Narrows `by` to the people of this case: its applicant, the authority of the part, the lead. */
  readonly mine: (theCase: Case, plan: Plan, person: Person, item: string | null) => boolean
  readonly guard: (situation: Situation, command: Of<T>) => Problem | null
  readonly effect: (situation: Situation, command: Of<T>) => readonly EventBody[]
  /** Rule numbers of docs/rules.md, and what they are about. */
  readonly basis: readonly string[]
}

const owner: Rule['mine'] = (theCase, _plan, person) => theCase.applicant.id === person.id
const anyone: Rule['mine'] = () => true
const ofPart: Rule['mine'] = (theCase, _plan, person, item) =>
  theCase.parts.some(
    (part) => (item === null || part.item === item) && hasRole(person, 'approver', part.authority),
  )
const ofLead: Rule['mine'] = (_case, plan, person) => hasRole(person, 'chief', plan.approval.lead)

const table: { readonly [T in CommandType]: Omit<Rule<T>, 'command'> } = {
  submit: {
    label: { zh: '提交申请', en: 'Submit' },
    from: ['draft'],
    by: ['applicant'],
    mine: owner,
    guard: guards.submit,
    effect: effects.submit,
    basis: ['R-ACC-5'],
  },
  withdraw: {
    label: { zh: '撤回申请', en: 'Withdraw' },
    from: ['draft', 'submitted', 'correcting', 'accepted', 'ready'],
    by: ['applicant'],
    mine: owner,
    guard: guards.none,
    effect: effects.withdraw,
    basis: [],
  },
  accept: {
    label: { zh: '受理', en: 'Accept' },
    from: ['submitted'],
    by: ['window_clerk'],
    mine: anyone,
    guard: guards.none,
    effect: effects.accept,
    basis: ['R-ACC-1', 'R-TIM-0'],
  },
  refuse_acceptance: {
    label: { zh: '不予受理', en: 'Refuse acceptance' },
    from: ['submitted'],
    by: ['window_clerk'],
    mine: anyone,
    guard: guards.refuseAcceptance,
    effect: effects.refuseAcceptance,
    basis: ['R-ACC-1'],
  },
  request_correction: {
    label: { zh: '一次性告知补正', en: 'Ask for corrections, once' },
    from: ['submitted'],
    by: ['window_clerk'],
    mine: anyone,
    guard: guards.requestCorrection,
    effect: effects.requestCorrection,
    basis: ['R-ACC-1', 'R-ACC-3'],
  },
  answer_correction: {
    label: { zh: '提交补正', en: 'Hand in corrections' },
    from: ['correcting'],
    by: ['applicant'],
    mine: owner,
    guard: guards.answerCorrection,
    effect: effects.answerCorrection,
    basis: ['R-ACC-1'],
  },
  record_survey: {
    label: { zh: '记录联合勘验', en: 'Record the joint survey' },
    from: ['accepted'],
    by: ['surveyor'],
    mine: (_case, plan) => plan.survey !== null,
    guard: guards.recordSurvey,
    effect: effects.recordSurvey,
    basis: ['R-EXA-2', 'R-COM-5'],
  },
  grant: {
    label: { zh: '准予', en: 'Grant' },
    from: ['accepted'],
    by: ['approver'],
    mine: ofPart,
    guard: guards.grant,
    effect: effects.grant,
    basis: ['R-EXA-2', 'R-DEC-1'],
  },
  refuse: {
    label: { zh: '不予许可', en: 'Refuse' },
    from: ['accepted'],
    by: ['approver'],
    mine: ofPart,
    guard: guards.refusePart,
    effect: effects.refusePart,
    basis: ['R-DEC-4', 'R-COM-9'],
  },
  conclude: {
    label: { zh: '办结并制发综合许可证', en: 'Conclude and issue the licence' },
    from: ['ready'],
    by: ['chief'],
    mine: ofLead,
    guard: guards.none,
    effect: effects.conclude,
    basis: ['R-COM-1', 'R-COM-9', 'R-DEC-2', 'R-DEC-4'],
  },
}

/** The row for a command. */
export function ruleOf<T extends CommandType>(command: T): Rule<T> {
  return { command, ...table[command] } as Rule<T>
}

/** All rows, in the order of a case's life. */
export const rules: readonly Rule[] = (Object.keys(table) as CommandType[]).map(
  (command) => ruleOf(command) as Rule,
)
