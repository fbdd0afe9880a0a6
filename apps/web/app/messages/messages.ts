import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the page of messages. */
export const messages = {
  title: { zh: '消息', en: 'Messages' },
  unread: (count: number | string): Text => ({ zh: `${count} 条未读`, en: `${count} unread` }),
  unreadOne: { zh: '未读', en: 'unread' },
  none: { zh: '还没有消息。', en: 'There are no messages.' },
  open: { zh: '查看办件', en: 'Open the case' },
  openOf: (subject: string): Text => ({ zh: `查看办件：${subject}`, en: `Open the case: ${subject}` }),
  read: { zh: '标为已读', en: 'Mark as read' },
  readOf: (subject: string): Text => ({ zh: `标为已读：${subject}`, en: `Mark as read: ${subject}` }),
  readAll: { zh: '本页全部标为已读', en: 'Mark this page as read' },
} as const
