import type { Text } from '../../catalogue/schema.ts'
import type { CasePlan } from '../../compose/plan.ts'
import { itemName, jointName } from '../names.ts'
import type { TimeEvent } from './events.ts'
import { pauseNames } from './pauses.ts'

/** The dates of the whole, before and now; of the parts alone where the whole stays. */
function dueText({ before, due }: Extract<TimeEvent, { type: 'due_changed' }>): Text {
  const same = before.legal === due.legal && before.effective === due.effective
  if (same)
    return { zh: '分项的期限变更，整件的期限不变', en: 'Dates of parts moved; those of the whole stay' }
  if (before.legal === before.effective && due.legal === due.effective) {
    return {
      zh: `期限变更：法定期限 ${before.legal} → ${due.legal}`,
      en: `Dates moved: legal limit ${before.legal} → ${due.legal}`,
    }
  }
  return {
    zh: `期限变更：承诺办结 ${before.effective} → ${due.effective}，法定期限 ${before.legal} → ${due.legal}`,
    en: `Dates moved: aimed at ${before.effective} → ${due.effective}, legal limit ${before.legal} → ${due.legal}`,
  }
}

/** What happened to the clock, in one line of plain words. */
export function timeText(body: TimeEvent, plan: CasePlan): Text {
  const name = 'item' in body ? itemName(plan, body.item) : jointName
  switch (body.type) {
    case 'pause_started': {
      const kind = pauseNames[body.kind]
      return {
        zh: `告知特别程序（${kind.zh}）：${name.zh}，${body.from} 至 ${body.until} 不计入期限`,
        en: `Special procedure (${kind.en}): ${name.en}, ${body.from} to ${body.until} not counted`,
      }
    }
    case 'pause_ended':
      return { zh: `特别程序结束：${name.zh}`, en: `Special procedure over: ${name.en}` }
    case 'hearing_offered':
      return body.required
        ? { zh: `决定举行听证：${name.zh}`, en: `Hearing ordered: ${name.en}` }
        : {
            zh: `告知听证权利：${name.zh}，${body.requestBy} 前可以提出`,
            en: `Right to a hearing: ${name.en}, until ${body.requestBy}`,
          }
    case 'hearing_requested':
      return {
        zh: `要求听证：${name.zh}，${body.holdBy} 前举行`,
        en: `Hearing asked for: ${name.en}, by ${body.holdBy}`,
      }
    case 'hearing_announced':
      return {
        zh: `听证通知：${name.zh}，${body.date}，${body.place}`,
        en: `Hearing announced: ${name.en}, ${body.date}, ${body.place}`,
      }
    case 'hearing_held':
      return { zh: `听证已举行：${name.zh}`, en: `Hearing held: ${name.en}` }
    case 'extension_asked':
      return {
        zh: `申请延长期限 ${body.days} 个工作日：${name.zh}`,
        en: `Extension of ${body.days} working days asked for: ${name.en}`,
      }
    case 'extension_decided':
      return body.granted
        ? { zh: `批准延长期限：${name.zh}`, en: `Extension granted: ${name.en}` }
        : { zh: `不批准延长期限：${name.zh}`, en: `Extension refused: ${name.en}` }
    case 'due_changed':
      return dueText(body)
    case 'deemed_withdrawn':
      return body.because === 'correction'
        ? { zh: '逾期未补正，视为撤回申请', en: 'Counts as withdrawn: corrections did not come' }
        : { zh: '逾期未补齐容缺材料，视为撤回申请', en: 'Counts as withdrawn: promised papers did not come' }
  }
}
