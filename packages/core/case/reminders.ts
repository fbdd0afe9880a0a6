import type { Text } from '../catalogue/schema.ts'
import type { Calendar } from '../clock/calendar.ts'
import { datesInWords } from '../clock/date-words.ts'
import type { Light } from '../clock/light.ts'
import type { Plan } from '../compose/plan.ts'
import type { Message, Recipient } from '../message/message.ts'
import { renewalOf, renewalWindow } from './after/renewal.ts'
import { type Case, statusOf } from './case.ts'
import { caseName } from './case-name.ts'
import { type Deadline, deadlinesOf, lightOn } from './deadlines.ts'
import { itemName, paperNames } from './names.ts'
import { openOwed, reminderDays } from './promises/owed.ts'
import { taskNames } from './task-names.ts'

const lightTexts: Readonly<Record<Exclude<Light, 'green'>, Text>> = {
  yellow: { zh: '临近期限', en: 'due soon' },
  red: { zh: '即将到期', en: 'due now' },
  late: { zh: '已经逾期', en: 'late' },
}

function recipientOf(theCase: Case, { task }: Deadline): Recipient {
  if (task.role === 'applicant') return { person: theCase.applicant.id }
  return { role: task.role, authority: task.authority }
}

/** A word to whoever has to act, each time that the light of their deadline changes. */
function lightReminder(theCase: Case, plan: Plan, deadline: Deadline, light: Light): Message[] {
  if (light === 'green') return []
  const { task, due } = deadline
  const [name, state, what] = [caseName(theCase, plan), lightTexts[light], taskNames[task.kind]]
  const item = task.item === null ? null : itemName(plan, task.item)
  return [
    {
      key: `light:${task.key}:${light}:${due}`,
      to: recipientOf(theCase, deadline),
      subject: { zh: `${state.zh}：${what.zh}，${name.zh}`, en: `${what.en}, ${state.en}: ${name.en}` },
      body: {
        zh: `${item ? `${item.zh}：` : ''}${what.zh}，期限 ${due}。`,
        en: `${item ? `${item.en}: ` : ''}${what.en}, due ${due}.`,
      },
    },
  ]
}

/** A word to the applicant about each paper that is owed, every few days; of several missed ones only the last. */
function owedReminders(theCase: Case, plan: Plan, calendar: Calendar, today: string): Message[] {
  return openOwed(theCase).flatMap(({ material, due }): Message[] => {
    const days = reminderDays(theCase, plan, calendar, due).filter((date) => date <= today)
    const last = days.at(-1)
    if (last === undefined) return []
    const [name, paper] = [caseName(theCase, plan), paperNames(plan, [material])]
    return [
      {
        key: `owed:${material}:${last}`,
        to: { person: theCase.applicant.id },
        subject: { zh: `请补交材料：${name.zh}`, en: `Hand in a paper: ${name.en}` },
        body: {
          zh: `您承诺补交的“${paper.zh}”应当在 ${due} 前补齐。`,
          en: `“${paper.en}”, which you promised, has to be in by ${due}.`,
        },
      },
    ]
  })
}

/** A word to the approver when the told days of a special procedure are over: the clock runs again. */
function pauseReminders(theCase: Case, plan: Plan, today: string): Message[] {
  const over = theCase.pauses.filter((pause) => pause.endedOn === null && today > pause.until)
  return over.map(({ item, until }) => {
    const [name, part] = [caseName(theCase, plan), itemName(plan, item)]
    const authority = theCase.parts.find((one) => one.item === item)?.authority ?? null
    return {
      key: `pause:${item}:${until}`,
      to: { role: 'approver', authority },
      subject: { zh: `特别程序时间已满：${name.zh}`, en: `The told days are over: ${name.en}` },
      body: {
        zh: `${part.zh}：告知的特别程序时间到 ${until} 为止，期限已恢复计算。`,
        en: `${part.en}: the told days ended on ${until}; the clock runs again.`,
      },
    }
  })
}

/** A word to the holder when renewal can be asked for, and on the last day. */
function renewalReminders(theCase: Case, plan: Plan, calendar: Calendar, today: string): Message[] {
  return (theCase.licence?.permits ?? []).flatMap(({ item }): Message[] => {
    const window = renewalWindow(theCase, plan, calendar, item)
    if (!window || renewalOf(theCase, item)) return []
    const { from, to, until } = window
    const begins = from ?? to
    if (today < begins || today > to) return []
    const [name, permit] = [caseName(theCase, plan), itemName(plan, item)]
    return [
      {
        key: `renewal:${item}:${until}:${today >= to ? 'last' : 'open'}`,
        to: { person: theCase.applicant.id },
        subject: { zh: `可以申请延续：${name.zh}`, en: `Renewal can be asked for: ${name.en}` },
        body: {
          zh: `${permit.zh}有效期到 ${until}，最迟 ${to} 申请延续。`,
          en: `${permit.en} is valid until ${until}; ask for renewal by ${to}.`,
        },
      },
    ]
  })
}

/** The reminders that are due by a day; each has a key of its own, so that sending them again sends nothing. */
export function remindersOf(theCase: Case, plan: Plan, calendar: Calendar, today: string): Message[] {
  const status = statusOf(theCase)
  const lights = deadlinesOf(theCase, plan, calendar)
    // Papers that are owed have reminders of their own.
    .filter(({ task }) => task.kind !== 'hand_in')
    .flatMap((deadline) => lightReminder(theCase, plan, deadline, lightOn(deadline, plan, calendar, today)))
  const reminders = [
    ...lights,
    ...owedReminders(theCase, plan, calendar, today),
    ...(status === 'accepted' ? pauseReminders(theCase, plan, today) : []),
    ...(status === 'concluded' ? renewalReminders(theCase, plan, calendar, today) : []),
  ]
  return reminders.map((one) => ({ ...one, body: datesInWords(one.body) }))
}
