import type { RoleName } from '../access/person.ts'
import type { Text } from '../catalogue/schema.ts'
import { datesInWords } from '../clock/date-words.ts'
import type { Plan } from '../compose/plan.ts'
import type { Message, Recipient } from '../message/message.ts'
import type { HandOverMethod } from './after/words.ts'
import type { Case } from './case.ts'
import { caseName } from './case-name.ts'
import { chosenWay } from './delivery/words.ts'
import type { CaseEvent, EventBody } from './event.ts'
import { eventText } from './event-text.ts'
import { isAgreed } from './life/fact-change.ts'
import { askersOf } from './promises/owed.ts'

/** Who is told of what happened; the applicant of everything that is not their own doing. */
function staffOf(body: EventBody, theCase: Case, plan: Plan): Recipient[] {
  const authorityOf = (item: string) => theCase.parts.find((part) => part.item === item)?.authority ?? null
  const part = (role: RoleName, item: string): Recipient => ({ role, authority: authorityOf(item) })
  const all = (
    role: RoleName,
    items: readonly string[] = theCase.parts.map((one) => one.item),
  ): Recipient[] => [...new Set(items.map(authorityOf))].map((authority) => ({ role, authority }))
  switch (body.type) {
    case 'submitted':
      return theCase.handling.preview.length > 0
        ? all('approver')
        : [{ role: 'window_clerk', authority: null }]
    case 'correction_answered':
    case 'preview_completed':
    case 'licence_issued':
    case 'delivery_chosen':
    case 'parcel_returned':
      return [{ role: 'window_clerk', authority: null }]
    case 'accepted':
      return all('approver')
    case 'extension_asked':
      return body.item === null ? [{ role: 'leader', authority: null }] : [part('chief', body.item)]
    case 'extension_decided':
      return body.item === null
        ? [{ role: 'chief', authority: plan.approval.lead }]
        : [part('approver', body.item)]
    case 'hearing_requested':
    case 'renewal_requested':
      return [part('approver', body.item)]
    case 'promise_withdrawn':
      return askersOf(plan, body.material).map((item) => part('approver', item))
    case 'commitment_ended':
      return body.ground === 'withdrawn' ? [part('approver', body.item)] : []
    case 'owed_handed_in': {
      const items = theCase.owed.find((paper) => paper.material === body.material)?.items ?? []
      return all('approver', items)
    }
    case 'verification_opened':
      return [{ role: 'supervisor', authority: body.authority }]
    case 'verification_recorded':
      return body.result === 'failed' ? [part('chief', body.item)] : []
    case 'defence_stated':
      return [part('chief', body.item)]
    case 'change_requested':
      return all('approver', body.items)
    case 'change_agreed':
      return isAgreed(theCase) ? [{ role: 'chief', authority: plan.approval.lead }] : []
    case 'cancellation_requested':
      return all('chief', body.items)
    default:
      return []
  }
}

/** Steps inside the house that the applicant hears of by what comes of them. */
const internal: readonly EventBody['type'][] = [
  'opened',
  'extension_asked',
  'part_lapsed',
  'concluded',
  'licence_changed',
  'change_agreed',
  'closed',
  'originals_kept',
  'parcel_asked',
  'parcel_delivered',
  'parcel_recalled',
]

/** Their own doing that applicants are told of all the same: with it a number or a date comes into being. */
const toldAnyway: readonly EventBody['type'][] = ['submitted', 'due_changed', 'change_requested']

/** How the licence will reach its holder, and what they can do for it. */
const deliveryWords: Readonly<Record<HandOverMethod, Text>> = {
  window: {
    zh: '请到窗口领取；取件码在办件页面取得，寄出之前也可以改为邮寄。',
    en: 'Collect it at the window; the page of the case gives a pick-up code, and the post can be chosen instead.',
  },
  terminal: {
    zh: '请到自助终端或者窗口领取；取件码在办件页面取得。',
    en: 'Collect it at a terminal or the window; the page of the case gives a pick-up code.',
  },
  post: {
    zh: '将按您填写的地址邮寄，寄出后告知单号。',
    en: 'It is posted to the address that you gave; you are told its number.',
  },
  electronic: {
    zh: '可以在办件页面打开，打开即为签收。',
    en: 'Open it on the page of the case; that counts as receiving it.',
  },
}

/** What the applicant should know besides the line of what happened. */
function moreOf(body: EventBody, to: Recipient, theCase: Case): Text {
  if (body.type === 'accepted') {
    const { legal, effective, provisional } = body.due
    const note = provisional
      ? { zh: '（跨入的年度尚未公布放假安排，暂定）', en: ' (provisional)' }
      : { zh: '', en: '' }
    if (effective === legal)
      return { zh: `法定期限 ${legal}${note.zh}。`, en: `Legal limit ${legal}${note.en}.` }
    return {
      zh: `承诺办结日期 ${effective}，法定期限 ${legal}${note.zh}。`,
      en: `Aimed at ${effective}, legal limit ${legal}${note.en}.`,
    }
  }
  if (body.type === 'change_requested') {
    return {
      zh: `自申请之日起二十个工作日内决定，最晚 ${body.due}。`,
      en: `It is decided within twenty working days, by ${body.due}.`,
    }
  }
  if (body.type === 'due_changed') {
    return {
      zh: '逐日的计算和理由见办件页面。',
      en: 'The page of the case shows every day with its reason.',
    }
  }
  if (body.type === 'licence_issued' && 'person' in to) return deliveryWords[chosenWay(theCase.form)]
  return { zh: '详情见办件页面。', en: 'The page of the case has the details.' }
}

function message(event: CaseEvent, to: Recipient, theCase: Case, plan: Plan): Message {
  const { seq, body } = event
  const [name, what, more] = [caseName(theCase, plan), eventText(body, plan), moreOf(body, to, theCase)]
  const whom = 'person' in to ? 'applicant' : `${to.role}-${to.authority ?? 'all'}`
  return {
    key: `event:${seq}:${body.type}:${whom}`,
    to,
    subject: { zh: `${name.zh}：${what.zh}`, en: `${name.en}: ${what.en}` },
    body: datesInWords({ zh: `${what.zh}。${more.zh}`, en: `${what.en}. ${more.en}` }),
  }
}

/** Dates of parts may move inside the house; those of the whole never without telling. */
function isInternal(body: EventBody): boolean {
  if (body.type !== 'due_changed') return internal.includes(body.type)
  return body.before.legal === body.due.legal && body.before.effective === body.due.effective
}

/** What is told to whom because of these events; written together with them. */
export function messagesOf(after: Case, plan: Plan, events: readonly CaseEvent[]): Message[] {
  return events.flatMap((event) => {
    const { body, actor } = event
    const own = actor.role === 'applicant'
    const known = own && !toldAnyway.includes(body.type)
    const tell = known || isInternal(body) ? [] : [after.applicant.id]
    const recipients = [...tell.map((person) => ({ person })), ...staffOf(body, after, plan)]
    return recipients.map((to) => message(event, to, after, plan))
  })
}
