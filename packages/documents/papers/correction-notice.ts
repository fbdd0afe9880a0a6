import type { Mark } from '@xinban/core/case/event'
import { correctionBy } from '@xinban/core/case/time/acceptance'
import { markName } from '@xinban/core/case/timeline'
import type { Plan } from '@xinban/core/compose/plan'
import { type PaperSource, type Sheet, serviceOf, sheetOf } from '../sheet.ts'
import { chineseDate, chineseDay, NOTHING } from '../words.ts'
import { due } from './due.ts'

/** 补正告知书: everything to be corrected, in one list and once (R-ACC-1, R-ACC-3). */
export interface CorrectionNoticeInput extends Sheet {
  readonly service: string
  readonly received: string
  readonly marks: readonly {
    readonly kind: string
    readonly name: string
    readonly note: string
    /** The items that ask for it. */
    readonly items: string
  }[]
  /** The last day where the district sets a limit (R-ACC-4), and the rule that sets it; else null. */
  readonly limit: { readonly by: string; readonly basis: string } | null
}

function askersOf(plan: Plan, mark: Mark): readonly string[] {
  if (mark.kind === 'field') {
    const fields = plan.form.sections.flatMap((section) => section.fields)
    return fields.find((field) => field.id === mark.id)?.askedBy ?? []
  }
  const material = plan.materials.find((one) => one.id === mark.id)
  return material?.members.flatMap((member) => member.askedBy.map((asker) => asker.item)) ?? []
}

function markRow(plan: Plan, mark: Mark) {
  const askers = new Set(askersOf(plan, mark))
  const names = plan.items.filter((item) => askers.has(item.id)).map((item) => item.name.zh)
  const all = names.length > 1 && names.length === plan.items.length
  return {
    kind: mark.kind === 'field' ? '申请表' : '材料',
    name: markName(plan, mark.kind, mark.id),
    note: mark.note,
    items: all ? '全部事项' : names.join('、') || NOTHING,
  }
}

function limitOf({ case: theCase, plan, calendar }: PaperSource): CorrectionNoticeInput['limit'] {
  const by = correctionBy(theCase, plan, calendar)
  return by === null ? null : { by: chineseDate(by), basis: plan.law.correction.basis?.text ?? NOTHING }
}

/** The data of a correction notice. */
export function correctionNoticeInput(source: PaperSource): CorrectionNoticeInput {
  const { case: theCase, plan } = source
  const correction = due(theCase.correction, 'correction')
  return {
    ...sheetOf('correction_notice', source, chineseDay(correction.requestedAt)),
    service: serviceOf(plan),
    received: chineseDay(due(theCase.submittedAt, 'submission')),
    marks: correction.marks.map((mark) => markRow(plan, mark)),
    limit: limitOf(source),
  }
}
