import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of what moves or stops a clock: special procedures, hearings, extensions. */
export const procedures = {
  title: { zh: '不计时的程序和延期', en: 'Procedures that are not counted, and extensions' },
  pause: (kind: string): Text => ({ zh: `特别程序：${kind}`, en: `Special procedure: ${kind}` }),
  pauseDays: (range: string): Text => ({ zh: `${range}不计入期限`, en: `${range} not counted` }),
  toldOn: (day: string): Text => ({ zh: `${day}书面告知`, en: `told in writing on ${day}` }),
  endedOn: (day: string): Text => ({ zh: `${day}提前结束`, en: `over early, on ${day}` }),
  hearing: { zh: '听证', en: 'Hearing' },
  required: { zh: '依法应当举行听证', en: 'ordered by law' },
  requestBy: (day: string): Text => ({
    zh: `可以在 ${day}前（含当日）要求听证`,
    en: `can be asked for until ${day}`,
  }),
  requestedOn: (day: string): Text => ({ zh: `${day}要求听证`, en: `asked for on ${day}` }),
  holdBy: (day: string): Text => ({ zh: `应在 ${day}前（含当日）举行`, en: `to be held by ${day}` }),
  announced: (day: string, place: string): Text => ({
    zh: `定于 ${day}在${place}举行`,
    en: `takes place on ${day} at ${place}`,
  }),
  heldOn: (day: string): Text => ({ zh: `${day}已举行`, en: `held on ${day}` }),
  extension: (days: number): Text => ({
    zh: `延长 ${days} 个工作日`,
    en: `Extension by ${days} working days`,
  }),
  asked: { zh: '待批准', en: 'to be decided' },
  granted: { zh: '已批准', en: 'granted' },
  refused: { zh: '未批准', en: 'refused' },
} as const
