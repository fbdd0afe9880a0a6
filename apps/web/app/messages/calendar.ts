import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the preview of a new calendar. */
export const calendar = {
  title: { zh: '放假安排预览', en: 'Preview of a calendar' },
  lead: {
    zh: '国务院公布新一年的放假安排以后，先在这里看哪些在办件的期限会变。这里只看，什么也不改；放进目录重启后才生效，届时系统自动重算并告知申请人。',
    en: 'Once the holidays of a new year are published, see here which dates of open cases would move. Nothing is changed here; it takes effect when the file is in the catalogue and the server restarts, and applicants are told.',
  },
  csv: { zh: '完整的日历文件', en: 'The whole calendar' },
  csvHint: {
    zh: '与 catalogue/calendars/ 里的文件同样格式（date,weekday,type,name_zh,notice_year），连同新一年的各行，整份粘贴。',
    en: 'As the file in catalogue/calendars/ (date,weekday,type,name_zh,notice_year) with the rows of the new year: paste all of it.',
  },
  preview: { zh: '看会变什么', en: 'See what would move' },
  covers: (first: number, last: number): Text => ({
    zh: `这份日历覆盖 ${first}—${last} 年`,
    en: `This calendar covers ${first}–${last}`,
  }),
  count: (running: number, moving: number): Text => ({
    zh: `在办 ${running} 件，其中 ${moving} 件的期限会变。`,
    en: `${running} cases are running; dates of ${moving} would move.`,
  }),
  listed: (count: number): Text => ({
    zh: `下面列出前 ${count} 件。`,
    en: `The first ${count} are listed.`,
  }),
  move: { zh: '期限的变化', en: 'What moves' },
  whole: { zh: '整件', en: 'The whole case' },
  limits: {
    legal: { zh: '法定期限', en: 'limit by law' },
    effective: { zh: '承诺期限', en: 'promised day' },
  },
} as const
