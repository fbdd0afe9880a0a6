import { type Case, onCommitment, surveyedItems } from '@xinban/core/case/case'
import type { Due } from '@xinban/core/case/event'
import type { Plan, PlanItem } from '@xinban/core/compose/plan'
import {
  applicantOf,
  type Fact,
  fieldOf,
  type PaperSource,
  type Sheet,
  serviceOf,
  sheetOf,
} from '../sheet.ts'
import { chineseDate, chineseDay, spanText } from '../words.ts'
import { isPromised, PROVISIONAL } from './dates.ts'
import { due } from './due.ts'
import { itemNames } from './items.ts'
import { type OwedRow, owedRows, owedRules } from './owed-rows.ts'

/**
 * 受理通知书: applicant, items, acceptance date, limits, how each item is handled, papers that are owed, special procedures,
 * how to ask and complain (R-ACC-7, R-TOL-11, R-CMT-1).
 */
export interface AcceptanceNoticeInput extends Sheet {
  readonly service: string
  /** For an acceptance by silence: the day of receipt, from which it counts (R-ACC-2); else null. */
  readonly deemed: string | null
  readonly facts: readonly Fact[]
  /** Acceptance date, legal and promised limit of the whole case. */
  readonly dates: readonly Fact[]
  readonly items: readonly {
    readonly name: string
    readonly authority: string
    readonly legal: string
    readonly promised: string
    /** How it is handled; null where every item is handled in the ordinary way. */
    readonly way: string | null
  }[]
  readonly owed: readonly OwedRow[]
  /** What a missed date does to owed papers. */
  readonly late: readonly string[]
  readonly hints: readonly string[]
}

/** A limit with its last day; `gap` stands between the two. */
function within(limit: string, until: string | undefined, gap = '，'): string {
  return until ? `${limit}${gap}至${chineseDate(until)}` : limit
}

function itemRow(plan: Plan, item: PlanItem, dates: Due, commitments: readonly string[]) {
  const { legal, promised } = item.limits
  const date = dates.parts[item.id]
  const committed = commitments.includes(item.id)
  const promise = committed ? plan.law.items[item.id]?.commitment.decideWithin : promised
  return {
    name: item.name.zh,
    authority: item.authority.name.zh,
    legal: within(spanText(legal), date?.legal, '\n'),
    promised: promise ? within(spanText(promise), date?.effective, '\n') : '未另作承诺',
    way: commitments.length === 0 ? null : committed ? '告知承诺' : '普通',
  }
}

function promiseOf(plan: Plan, dates: Due, commitments: boolean): string {
  // What is decided on a promise is decided sooner than the plan's number of days says.
  if (commitments) return `${chineseDate(dates.effective)}以前`
  if (!isPromised(plan)) return '未另作承诺，按法定期限'
  return within(`${plan.limits.effective}个工作日`, dates.effective)
}

function commitmentHints(plan: Plan, items: readonly string[]): string[] {
  if (items.length === 0) return []
  const verified = items.flatMap((id) => {
    const span = plan.law.items[id]?.commitment.verifyWithin
    return span ? [`${itemNames(plan, [id])}在${spanText(span)}内`] : []
  })
  return [
    `以告知承诺方式办理的事项，依据承诺作出决定；作出决定以前可以撤回承诺，撤回后按普通方式办理，期限自撤回之日起重新计算。`,
    `办结后核查承诺的履行情况：自办结之日起，${verified.join('；')}核查；不符合承诺的，责令限期整改，整改后仍不符合的，依法撤销许可。`,
  ]
}

function hintsOf(theCase: Case, plan: Plan, dates: Due, commitments: readonly string[]): string[] {
  const surveyed = itemNames(plan, surveyedItems(theCase, plan))
  const survey = `本件安排一次联合核查，由两名以上工作人员到场，一次查看${surveyed}；核查时间计入办理期限。`
  return [
    ...commitmentHints(plan, commitments),
    ...(surveyed ? [survey] : []),
    '依法需要听证、招标、拍卖、检验、检测、检疫、鉴定或者专家评审的，所需时间不计入上述期限；需要时，所需时间另行书面告知（行政许可法第四十五条）。',
    '在法定期限内不能作出决定的，经批准可以依法延长，延长的理由将告知申请人（行政许可法第四十二条）。',
    '作出准予决定的，自决定之日起十个工作日内颁发、送达证件（行政许可法第四十四条）。',
    ...(dates.provisional ? [PROVISIONAL] : []),
  ]
}

/** The data of an acceptance notice. */
export function acceptanceNoticeInput(source: PaperSource): AcceptanceNoticeInput {
  const { case: theCase, plan } = source
  const accepted = due(theCase.acceptance?.accepted ? theCase.acceptance : null, 'acceptance')
  const on = chineseDate(accepted.on)
  const commitments = plan.items.map((item) => item.id).filter((id) => onCommitment(theCase, id))
  const owed = theCase.owed.filter((paper) => paper.because === 'tolerated')
  return {
    ...sheetOf('acceptance_notice', source, chineseDay(accepted.at)),
    service: serviceOf(plan),
    deemed: accepted.deemed ? on : null,
    facts: [
      ['申请人', applicantOf(theCase)],
      ['经营场所', fieldOf(theCase, 'premises_address')],
    ],
    dates: [
      ['统一社会信用代码', fieldOf(theCase, 'uscc')],
      ['受理日期', on],
      ['法定期限', within(`${plan.limits.legal}个工作日`, accepted.due.legal)],
      ['承诺期限', promiseOf(plan, accepted.due, commitments.length > 0)],
    ],
    items: plan.items.map((item) => itemRow(plan, item, accepted.due, commitments)),
    owed: owedRows(plan, owed),
    late: owed.length > 0 ? owedRules(plan, owed) : [],
    hints: hintsOf(theCase, plan, accepted.due, commitments),
  }
}
