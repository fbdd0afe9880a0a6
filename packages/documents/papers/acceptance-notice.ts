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
import { chineseDate, spanText } from '../words.ts'
import { due } from './due.ts'

/** 受理通知书: applicant, items, acceptance date, limits, special procedures, how to ask and complain (R-ACC-7). */
export interface AcceptanceNoticeInput extends Sheet {
  readonly service: string
  readonly facts: readonly Fact[]
  /** Acceptance date, legal and promised limit of the whole case. */
  readonly dates: readonly Fact[]
  readonly items: readonly {
    readonly name: string
    readonly authority: string
    readonly legal: string
    readonly promised: string
  }[]
  readonly hints: readonly string[]
}

/** A limit with its last day; `gap` stands between the two. */
function within(limit: string, until: string | undefined, gap = '，'): string {
  return until ? `${limit}${gap}至${chineseDate(until)}` : limit
}

function itemRow(item: PlanItem, dates: Due) {
  const { legal, promised } = item.limits
  const date = dates.parts[item.id]
  return {
    name: item.name.zh,
    authority: item.authority.name.zh,
    legal: within(spanText(legal), date?.legal, '\n'),
    promised: promised ? within(spanText(promised), date?.effective, '\n') : '未另作承诺',
  }
}

function promiseOf(plan: Plan, dates: Due): string {
  if (plan.items.every((item) => plan.limits.withoutPromise.includes(item.id)))
    return '未另作承诺，按法定期限'
  return within(`${plan.limits.effective}个工作日`, dates.effective)
}

function hintsOf(plan: Plan, dates: Due): string[] {
  const surveyed = plan.items.filter((item) => plan.survey?.items.includes(item.id))
  const survey = `本件安排一次联合核查，由两名以上工作人员到场，一次查看${surveyed.map((item) => item.name.zh).join('、')}；核查时间计入办理期限。`
  const always = [
    '依法需要听证、招标、拍卖、检验、检测、检疫、鉴定或者专家评审的，所需时间不计入上述期限；需要时，所需时间另行书面告知（行政许可法第四十五条）。',
    '在法定期限内不能作出决定的，经批准可以依法延长，延长的理由将告知申请人（行政许可法第四十二条）。',
    '作出准予决定的，自决定之日起十个工作日内颁发、送达证件（行政许可法第四十四条）。',
  ]
  const provisional =
    '期限跨入的年度尚未公布放假安排，以上日期暂按星期一至星期五计算，公布后以重新计算的日期为准。'
  return [...(surveyed.length > 0 ? [survey] : []), ...always, ...(dates.provisional ? [provisional] : [])]
}

/** The data of an acceptance notice. */
export function acceptanceNoticeInput(source: PaperSource): AcceptanceNoticeInput {
  const { case: theCase, plan } = source
  const accepted = due(theCase.acceptance?.accepted ? theCase.acceptance : null, 'acceptance')
  const on = chineseDate(accepted.on)
  return {
    ...sheetOf('acceptance_notice', source, on),
    service: serviceOf(plan),
    facts: [
      ['申请人', applicantOf(theCase)],
      ['经营场所', fieldOf(theCase, 'premises_address')],
    ],
    dates: [
      ['统一社会信用代码', fieldOf(theCase, 'uscc')],
      ['受理日期', on],
      ['法定期限', within(`${plan.limits.legal}个工作日`, accepted.due.legal)],
      ['承诺期限', promiseOf(plan, accepted.due)],
    ],
    items: plan.items.map((item) => itemRow(item, accepted.due)),
    hints: hintsOf(plan, accepted.due),
  }
}
