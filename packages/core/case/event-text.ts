import type { Text } from '../catalogue/schema.ts'
import { datesInWords } from '../clock/date-words.ts'
import type { CasePlan } from '../compose/plan.ts'
import { afterText } from './after/after-text.ts'
import { isAfterEvent } from './after/events.ts'
import { deliveryText } from './delivery/delivery-text.ts'
import { isDeliveryEvent } from './delivery/events.ts'
import type { EventBody } from './event.ts'
import { isLifeEvent } from './life/events.ts'
import { lifeText } from './life/life-text.ts'
import { itemName } from './names.ts'
import { isPromiseEvent } from './promises/events.ts'
import { promiseText } from './promises/promise-text.ts'
import { isTimeEvent } from './time/events.ts'
import { timeText } from './time/time-text.ts'

const outcomes = {
  granted: { zh: '全部准予', en: 'all granted' },
  partly: { zh: '部分准予', en: 'granted in part' },
  refused: { zh: '不予许可', en: 'refused' },
} as const

function say(zh: string, en: string): Text {
  return { zh, en }
}

function about(plan: CasePlan, item: string, zh: string, en: string): Text {
  const name = itemName(plan, item)
  return say(`${zh}：${name.zh}`, `${en}: ${name.en}`)
}

function surveyText(body: Extract<EventBody, { type: 'survey_recorded' }>): Text {
  const failed = body.findings.filter((finding) => !finding.passed).length
  const count = body.surveyors.length
  if (failed === 0)
    return say(`联合勘验完成，${count} 人参加，全部符合`, `Joint survey by ${count}: all in order`)
  return say(
    `联合勘验完成，${count} 人参加，${failed} 处不符合`,
    `Joint survey by ${count}: ${failed} not in order`,
  )
}

/** What happened, in one line of plain words, with its dates in words. */
export function eventText(body: EventBody, plan: CasePlan): Text {
  return datesInWords(lineOf(body, plan))
}

function lineOf(body: EventBody, plan: CasePlan): Text {
  if (isTimeEvent(body)) return timeText(body, plan)
  if (isPromiseEvent(body)) return promiseText(body, plan)
  if (isAfterEvent(body)) return afterText(body, plan)
  if (isDeliveryEvent(body)) return deliveryText(body, plan)
  if (isLifeEvent(body)) return lifeText(body, plan)
  switch (body.type) {
    case 'opened':
      return say('开始填写申请', 'Application started')
    case 'submitted':
      return say(`提交申请，办件编号 ${body.number}`, `Submitted as case ${body.number}`)
    case 'withdrawn':
      return say('申请人撤回申请', 'Withdrawn by the applicant')
    case 'correction_requested':
      return say(
        `一次性告知补正 ${body.marks.length} 项`,
        `Corrections asked for, once: ${body.marks.length}`,
      )
    case 'correction_answered':
      return say('提交补正', 'Corrections handed in')
    case 'accepted':
      return body.deemed
        ? say(
            `逾期未告知补正，视为自收到之日（${body.acceptedOn}）起受理`,
            `Accepted by silence, from the day of receipt (${body.acceptedOn})`,
          )
        : say('受理', 'Accepted')
    case 'acceptance_refused':
      return say('不予受理', 'Acceptance refused')
    case 'survey_recorded':
      return surveyText(body)
    case 'part_granted':
      return about(plan, body.item, '准予', 'Granted')
    case 'part_refused':
      return about(plan, body.item, '不予许可', 'Refused')
    case 'part_lapsed': {
      const [item, because] = [itemName(plan, body.item), itemName(plan, body.because)]
      return say(
        `终止：${item.zh}（前置的${because.zh}未获准）`,
        `Ended: ${item.en} (it needs ${because.en})`,
      )
    }
    case 'concluded':
      return say(`办结：${outcomes[body.outcome].zh}`, `Concluded: ${outcomes[body.outcome].en}`)
    case 'licence_issued':
      return say(
        `制发${plan.licence.name.zh} ${body.number}`,
        `${plan.licence.name.en} ${body.number} issued`,
      )
  }
}
