import type { Text } from '@xinban/core/catalogue/schema'
import type { DeliveryRow } from '@xinban/core/message/views'

/** What became of a message on its way. */
export const stateNames: Readonly<Record<DeliveryRow['state'], Text>> = {
  asked: { zh: '待发送', en: 'waiting' },
  answered: { zh: '已处理', en: 'done' },
  failed: { zh: '发送失败', en: 'failed' },
}

/** The other side took it. */
export const sent: Text = { zh: '已发出', en: 'sent' }

/** Handed over to nobody: the note says why. */
export const notSent: Text = { zh: '没有发出', en: 'not sent' }

const notes: Readonly<Record<string, Text>> = {
  'demo: not sent': { zh: '演示系统没有连接这种发送方式', en: 'this demonstration has no such way out' },
  'not configured: not sent': { zh: '没有配置这种发送方式', en: 'this way out is not configured' },
  'no address: not sent': { zh: '申请表里没有地址', en: 'the application gives no address' },
}

/** Why nothing was sent although nothing failed, in words. */
export function noteText(note: string): Text {
  return notes[note] ?? { zh: note, en: note }
}

/** The ways by which messages leave. */
export const channelNames: Readonly<Record<DeliveryRow['channel'], Text>> = {
  mail: { zh: '邮件', en: 'mail' },
  sms: { zh: '短信', en: 'SMS' },
}

/** Texts of the outbox. */
export const outbox = {
  title: { zh: '发件箱', en: 'Outbox' },
  lead: {
    zh: '系统发往外部的每一条邮件和短信：发往哪里、结果如何。地址已遮盖。',
    en: 'Every mail and SMS that leaves the house: where to, and what became of it. Addresses are masked.',
  },
  demo: {
    zh: '这是演示系统：没有连接邮件服务器和短信网关的，什么也没有真的发出，每一行写明。',
    en: 'This is a demonstration: without a mail server or an SMS gateway nothing is really sent; each line says so.',
  },
  filter: { zh: '按结果筛选', en: 'Filter by result' },
  all: { zh: '全部', en: 'All' },
  none: { zh: '没有这样的发送。', en: 'There are none of these.' },
  subject: { zh: '内容', en: 'Subject' },
  state: { zh: '结果', en: 'Result' },
  asked: { zh: '提出时间', en: 'Asked' },
  answered: { zh: '结束时间', en: 'Ended' },
  attempts: (count: number): Text => ({ zh: `试过 ${count} 次`, en: `tried ${count} times` }),
} as const
