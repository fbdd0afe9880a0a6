import type { Text } from '../../catalogue/schema.ts'
import type { Plan } from '../../compose/plan.ts'
import { type BlockPoint, blockPoints } from '../../compose/plan-law.ts'
import { type Problem, problem } from '../../problem.ts'
import type { Case } from '../case.ts'
import { openOwed } from '../promises/owed.ts'
import { ofPart, type Rows } from '../rule.ts'

/** Something that has to happen before the case goes on: a condition of an approval, or a paper that is owed. */
export interface OpenCondition {
  readonly at: string
  readonly text: Text
  readonly blocks: BlockPoint
}

/** What an owed paper holds up: issuing, unless the class of every item that asks for it says otherwise (R-TOL-3). */
function blockOf(theCase: Case, plan: Plan, items: readonly string[]): BlockPoint | null {
  const alive = items.filter((item) => {
    const decision = theCase.parts.find((part) => part.item === item)?.decision
    return decision === null || decision === 'granted'
  })
  const points = alive.map((item) => plan.law.items[item]?.toleratedBlocks ?? 'issue')
  return blockPoints.find((point) => points.includes(point)) ?? null
}

/** Every condition that is open, whatever it holds up; of refused or ended parts none is left. */
export function openConditions(theCase: Case, plan: Plan): OpenCondition[] {
  const granted = new Set(theCase.parts.filter((p) => p.decision === 'granted').map((p) => p.item))
  const set = theCase.conditions
    .filter((condition) => condition.metAt === null && granted.has(condition.item))
    .map(({ id, text, blocks }) => ({ at: id, text: { zh: text, en: text }, blocks }))
  const owed = openOwed(theCase).flatMap(({ material, items }) => {
    const blocks = blockOf(theCase, plan, items)
    const name = plan.materials.find((one) => one.id === material)?.name ?? { zh: material, en: material }
    const text = { zh: `尚未补齐：${name.zh}`, en: `Not handed in yet: ${name.en}` }
    return blocks ? [{ at: material, text, blocks }] : []
  })
  return [...set, ...owed]
}

/** The open conditions that stand in the way at a point: those of this point and of the earlier ones. */
export function blocking(theCase: Case, plan: Plan, point: BlockPoint): OpenCondition[] {
  const reach = blockPoints.slice(0, blockPoints.indexOf(point) + 1)
  return openConditions(theCase, plan).filter((condition) => reach.includes(condition.blocks))
}

/** Why the case cannot pass a point now: each open condition; null where nothing stands in the way. */
export function conditionFault(theCase: Case, plan: Plan, point: BlockPoint): Problem | null {
  const open = blocking(theCase, plan, point)
  if (open.length === 0) return null
  return problem('conditions-open', {
    faults: open.map(({ at, text }) => ({ at, code: 'open', message: text })),
  })
}

export const conditionRows: Rows<'meet_condition'> = {
  meet_condition: {
    from: ['accepted', 'ready', 'concluded'],
    by: ['approver'],
    mine: (theCase, plan, person, id) => {
      if (id === null) return ofPart('approver')(theCase, plan, person, null)
      const item = theCase.conditions.find((condition) => condition.id === id)?.item
      return item !== undefined && ofPart('approver')(theCase, plan, person, item)
    },
    subjects: (theCase) =>
      theCase.conditions.filter((condition) => condition.metAt === null).map((condition) => condition.id),
    guard: (_situation, { note }) => (note === '' ? problem('reasons-missing') : null),
    effect: (_situation, { condition, note }) => [{ type: 'condition_met', condition, note }],
    basis: ['R-TOL-3'],
  },
}
