import { itemName, paperNames } from '@xinban/core/case/names'
import type { Plan } from '@xinban/core/compose/plan'
import { type Fact, type PaperSource, type Sheet, serviceOf, sheetOf } from '../sheet.ts'
import { chineseDay, NOTHING } from '../words.ts'
import { due } from './due.ts'
import { eventsOf } from './history.ts'
import { citedBasis, itemNames, itemOf } from './items.ts'

/**
 * 撤回申请告知书, 视为撤回申请告知书: an application ended, as a whole or for one item, by the applicant’s wish or because
 * corrections or promised papers did not come (R-ACC-4, R-TOL-11).
 */
export interface WithdrawalInput extends Sheet {
  readonly service: string
  readonly received: string
  /** The item; null: the whole application. */
  readonly item: string | null
  readonly because: 'wish' | 'correction' | 'owed'
  /** The rule by which it counts as withdrawn; null for the applicant's wish, and where none is known. */
  readonly law: string | null
  readonly facts: readonly Fact[]
  readonly hints: readonly string[]
}

const again = '需要办理的，可以重新提出申请；已经提交的材料，可以在网上取用。'

function lawOf(plan: Plan, because: WithdrawalInput['because']): string | null {
  if (because === 'wish') return null
  return citedBasis(because === 'correction' ? plan.law.correction.basis : plan.law.tolerance.basis)
}

const causes = {
  wish: '申请人撤回申请',
  correction: '补正期限届满，没有补正',
  owed: '容缺办理的材料，补齐期限届满没有补齐',
} as const

/** The papers whose date passed without them, as far as the history up to here says. */
function missed({ events, plan }: PaperSource, at: string): string {
  const owed = eventsOf(events, 'papers_owed').flatMap(({ body }) => body.papers)
  const came = new Set(eventsOf(events, 'owed_handed_in').map(({ body }) => body.material))
  const late = owed.filter((paper) => !came.has(paper.material) && paper.due < at.slice(0, 10))
  return paperNames(
    plan,
    late.map((paper) => paper.material),
  ).zh
}

/** The data of the paper about the end of a whole application. */
export function withdrawalNoticeInput(source: PaperSource): WithdrawalInput {
  const { case: theCase, plan } = source
  const { at, reason, deemed } = due(theCase.withdrawn, 'withdrawal')
  const submitted = due(theCase.submittedAt, 'submission')
  const because = deemed ?? 'wish'
  const sheet = sheetOf('withdrawal_notice', source, chineseDay(at))
  const decided = theCase.parts.filter((part) => part.decision === 'granted').map((part) => part.item)
  const late = because === 'owed' ? missed(source, at) : ''
  return {
    ...sheet,
    title: deemed ? '视为撤回申请告知书' : sheet.title,
    service: serviceOf(plan),
    received: chineseDay(submitted),
    item: null,
    because,
    law: lawOf(plan, because),
    facts: [
      [
        '申请事项',
        itemNames(
          plan,
          plan.items.map((item) => item.id),
        ),
      ],
      ['提交日期', chineseDay(submitted)],
      ['终止的缘由', causes[because]],
      ...(late ? [['没有补齐的材料', late] as const] : []),
      ...(because === 'wish' ? [['撤回的原因', reason || NOTHING] as const] : []),
      [deemed ? '视为撤回日期' : '撤回日期', chineseDay(at)],
    ],
    hints: [
      '自上列日期起，本件终止办理，不再审查。',
      ...(decided.length > 0 ? [`${itemNames(plan, decided)}曾经审查符合条件，因本件终止，不发证。`] : []),
      again,
    ],
  }
}

/** The data of the paper about the end of one item (`n` counts the items of the case). */
export function partWithdrawalInput(source: PaperSource, n: number): WithdrawalInput {
  const { case: theCase, plan } = source
  const part = due(theCase.parts[n - 1] ?? null, `item ${n}`)
  const missing = due(part.missing ?? null, 'end for want of a paper')
  const at = due(part.decidedAt, 'end')
  const item = itemOf(plan, part.item)
  return {
    ...sheetOf('part_withdrawal', source, chineseDay(at), { from: item.authority }),
    service: serviceOf(plan),
    received: chineseDay(due(theCase.submittedAt, 'submission')),
    item: item.name.zh,
    because: 'owed',
    law: lawOf(plan, 'owed'),
    facts: [
      ['事项', itemName(plan, item.id).zh],
      ['实施机关', item.authority.name.zh],
      ['没有补齐的材料', paperNames(plan, missing).zh],
      ['视为撤回日期', chineseDay(at)],
    ],
    hints: ['自上列日期起，该事项终止办理，不予发证；其他事项继续办理。', again],
  }
}
