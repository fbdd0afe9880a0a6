import { paperNames } from '@xinban/core/case/names'
import { commitmentEndGrounds } from '@xinban/core/case/promises/words'
import { type Fact, type PaperSource, type Sheet, serviceOf, sheetOf } from '../sheet.ts'
import { chineseDate } from '../words.ts'
import { dateFacts, provisionalHint } from './dates.ts'
import { due } from './due.ts'
import { eventsOf } from './history.ts'
import { itemOf } from './items.ts'
import { type OwedRow, owedRows } from './owed-rows.ts'

/** 终止告知承诺告知书: an item leaves commitment for ordinary handling; its ordinary limit begins, papers are asked for after all (R-CMT-2, R-CMT-4). */
export interface CommitmentEndNoticeInput extends Sheet {
  readonly service: string
  readonly item: string
  /** The applicant took the promise back; else the authority found a ground. */
  readonly withdrawn: boolean
  readonly facts: readonly Fact[]
  /** The dates before and after; empty before acceptance. */
  readonly dates: readonly Fact[]
  readonly owed: readonly OwedRow[]
  readonly hints: readonly string[]
}

const unaccepted =
  '本件尚未受理；原由承诺代替的材料，由受理通知书告知补交的期限，办理期限自受理之日起按普通方式计算。'

/** The data of a notice that the n-th commitment ended. */
export function commitmentEndNoticeInput(source: PaperSource, n: number): CommitmentEndNoticeInput {
  const { case: theCase, events, plan } = source
  const {
    item: id,
    on,
    ground,
    reasons,
  } = due(theCase.endedCommitments[n - 1] ?? null, `ended commitment ${n}`)
  const { seq } = due(eventsOf(events, 'commitment_ended')[n - 1] ?? null, `ended commitment ${n}`)
  const item = itemOf(plan, id)
  const accepted = theCase.acceptance?.accepted === true
  const told = eventsOf(events, 'papers_owed').find((event) => event.seq > seq)
  const owed = accepted ? (told?.body.papers ?? []) : []
  const withdrawn = ground === 'withdrawn'
  return {
    ...sheetOf('commitment_end_notice', source, chineseDate(on), { from: item.authority }),
    service: serviceOf(plan),
    item: item.name.zh,
    withdrawn,
    facts: [
      ['事项', item.name.zh],
      ['实施机关', item.authority.name.zh],
      ['终止的缘由', withdrawn ? '申请人在作出决定以前撤回承诺' : commitmentEndGrounds[ground].zh],
      ...(reasons ? [['说明', reasons] as const] : []),
      ['终止日期', chineseDate(on)],
    ],
    dates: accepted ? dateFacts(source, seq, item.id) : [],
    owed: owedRows(plan, owed),
    hints: [
      ...(accepted ? ['自终止之日起，该事项按普通方式办理，办理期限自该日起重新计算。'] : [unaccepted]),
      ...(owed.length > 0
        ? [
            `${
              paperNames(
                plan,
                owed.map((one) => one.material),
              ).zh
            }原由承诺代替，请在上列期限以前补交。`,
          ]
        : []),
      '终止告知承诺不影响其他事项的办理；已经按承诺作出的陈述，仍应真实。',
      ...(accepted ? provisionalHint(source, seq) : []),
    ],
  }
}
