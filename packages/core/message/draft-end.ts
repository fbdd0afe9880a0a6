import type { DraftRetention } from '../catalogue/schema.ts'
import { datesInWords } from '../clock/date-words.ts'
import { addDays } from '../clock/local-date.ts'
import type { CasePlan } from '../compose/plan.ts'
import type { Message } from './message.ts'

function later(one: string, other: string): string {
  return one > other ? one : other
}

/**
 * What is due on a day for an application that was never handed in and was touched last on another: nothing, to tell its applicant
 * when it will be deleted, or to delete it. Nobody loses one without having been told for the whole time. Dates are YYYY-MM-DD.
 */
export function draftEnd(
  { days, told }: DraftRetention,
  touchedOn: string,
  toldOn: string | null,
  today: string,
): { readonly tell: string } | 'delete' | null {
  if (today < addDays(touchedOn, days - told)) return null
  const endsOn = later(addDays(touchedOn, days), addDays(toldOn ?? today, told))
  if (toldOn === null) return { tell: endsOn }
  return today >= endsOn ? 'delete' : null
}

/** By which a draft's message is known: whoever touches the draft is told anew. */
export function draftEndKey(touchedOn: string): string {
  return `draft_end:${touchedOn}`
}

/** Tells an applicant that an application is deleted on a day unless they go on with it. */
export function draftEndMessage(
  plan: CasePlan,
  applicant: string,
  touchedOn: string,
  endsOn: string,
): Message {
  const { zh, en } = plan.service.name
  return {
    key: draftEndKey(touchedOn),
    to: { person: applicant },
    subject: { zh: `没有提交的申请将被删除：${zh}`, en: `An application will be deleted: ${en}` },
    body: datesInWords({
      zh: `您在 ${touchedOn} 以后没有再填写这个申请，它将在 ${endsOn} 连同上传的文件一并删除。还需要的话，请在此之前继续填写。`,
      en: `You have not touched this application since ${touchedOn}. On ${endsOn} it will be deleted with the files that you uploaded. If you need it, go on with it before.`,
    }),
  }
}
