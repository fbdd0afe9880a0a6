import { addWorkdays, type Calendar } from '../../clock/calendar.ts'
import type { Plan } from '../../compose/plan.ts'
import { type Problem, problem } from '../../problem.ts'
import type { Case } from '../case.ts'
import type { Of } from '../command.ts'
import { undelivered, waitingItems } from '../delivery/items.ts'
import { pickUpFaults } from '../delivery/pick-up.ts'
import { agreedToElectronic } from '../delivery/words.ts'
import type { EventBody } from '../event.ts'
import { cancellationsAsked } from '../life/cancellation.ts'
import { openChange } from '../life/fact-change.ts'
import { anyone, type Rows } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { conditionFault, openConditions } from './conditions.ts'

const LONGEST = 10

/** The last day for handing the licence over: ten working days from the decision, fewer where an item says so (R-DEC-5). */
export function handOverBy(theCase: Case, plan: Plan, calendar: Calendar, decidedOn: string): string {
  const granted = new Set(theCase.parts.filter((p) => p.decision === 'granted').map((p) => p.item))
  const days = plan.items.filter((item) => granted.has(item.id)).map((item) => item.limits.issueWithin)
  return addWorkdays(calendar, decidedOn, Math.min(LONGEST, ...days)).date
}

/** What is still open in a concluded case, as ids: the licence, conditions, verifications, revocations, what the holder asked for. */
export function stillOpen(theCase: Case, plan: Plan): string[] {
  return [
    ...(undelivered(theCase, plan).length > 0 ? ['hand_over'] : []),
    ...openConditions(theCase, plan).map((condition) => condition.at),
    ...theCase.verifications.filter((one) => one.result === null).map((one) => `verify:${one.item}`),
    ...theCase.revocations.filter((one) => one.result === null).map((one) => `revoke:${one.item}`),
    ...(openChange(theCase) ? ['change'] : []),
    ...cancellationsAsked(theCase).map((item) => `cancel:${item}`),
  ]
}

/** What is handed over now: what the command names, else everything that waits. */
function itemsOf({ case: theCase, plan }: Situation, { items }: Of<'hand_over'>): string[] {
  const waiting = waitingItems(theCase, plan).map((item) => item.id)
  return items ? waiting.filter((id) => items.includes(id)) : waiting
}

/** Who collects is known, and may: the code fits, an agent has a mandate, electronic service was agreed to. */
function proofFault(situation: Situation, command: Of<'hand_over'>): Problem | null {
  const { form } = situation.case
  const asked = form.agree_electronic_delivery !== undefined || form.delivery_mode !== undefined
  if (command.method === 'electronic' && asked && !agreedToElectronic(form))
    return problem('electronic-not-agreed')
  if (command.collector === 'agent' && !command.mandate) return problem('mandate-missing')
  if (command.proof === 'code' && situation.pickUp !== 'right') {
    const detail = pickUpFaults[situation.pickUp ?? 'none']
    return problem('pick-up-code', { detail })
  }
  const known = itemsOf(situation, command)
  const unknown = command.items?.find((id) => !known.includes(id))
  if (unknown === undefined) return null
  const message = { zh: '没有这一件，或者现在不能送达', en: 'There is no such thing, or not now' }
  return problem('command-not-allowed', { faults: [{ at: unknown, code: 'unknown', message }] })
}

function handedOver(situation: Situation, command: Of<'hand_over'>): EventBody[] {
  const { method, receivedBy, note, mandate, collector } = command
  const proof = method === 'electronic' ? 'agreed' : (command.proof ?? (method === 'post' ? 'courier' : 'id'))
  const items = itemsOf(situation, command)
  const agent = collector === 'agent' && mandate ? { mandate } : {}
  return [{ type: 'handed_over', on: situation.today, method, receivedBy, note, items, proof, ...agent }]
}

export const handOverRows: Rows<'hand_over' | 'close'> = {
  hand_over: {
    from: ['concluded'],
    by: ['window_clerk'],
    mine: anyone,
    available: (theCase, plan) => waitingItems(theCase, plan).length > 0,
    guard: (situation, command) =>
      conditionFault(situation.case, situation.plan, 'hand_over') ?? proofFault(situation, command),
    effect: handedOver,
    basis: ['R-DEC-5', 'R-TOL-3'],
  },
  close: {
    from: ['concluded'],
    by: ['window_clerk'],
    mine: anyone,
    available: (theCase) => theCase.closedAt === null,
    guard: ({ case: theCase, plan }) => {
      const conditions = conditionFault(theCase, plan, 'close')
      if (conditions) return conditions
      const open = stillOpen(theCase, plan)
      const message = { zh: '还没有办完', en: 'Not done yet' }
      const faults = open.map((at) => ({ at, code: 'open', message }))
      return open.length > 0 ? problem('conditions-open', { faults }) : null
    },
    effect: () => [{ type: 'closed' }],
    basis: ['R-SUP-1'],
  },
}
