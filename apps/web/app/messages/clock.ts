import { pauseNames } from '@xinban/core/case/time/pauses'
import type { Text } from '@xinban/core/catalogue/schema'
import type { DayReason } from '@xinban/core/clock/ledger'
import type { Light } from '@xinban/core/clock/light'

/** What each light is called. */
export const lightNames: Readonly<Record<Light, Text>> = {
  green: { zh: '期限充裕', en: 'on time' },
  yellow: { zh: '临近期限', en: 'due soon' },
  red: { zh: '即将到期', en: 'due now' },
  late: { zh: '已超期', en: 'late' },
}

/** Why a day is counted or not, in a full sentence's worth of words. */
export const reasonNames: Readonly<Record<DayReason, Text>> = {
  start: { zh: '起算日，当日不计', en: 'the limit begins; this day is not counted' },
  waiting: { zh: '等待前置事项，不计', en: 'waits for another item; not counted' },
  pause: { zh: '特别程序，不计', en: 'special procedure; not counted' },
  workday: { zh: '工作日，计入', en: 'working day; counted' },
  makeup_workday: { zh: '调休上班，计入', en: 'make-up working day; counted' },
  calendar_day: { zh: '按自然日计，计入', en: 'calendar day; counted' },
  weekend: { zh: '周末，不计', en: 'weekend; not counted' },
  holiday: { zh: '法定节假日，不计', en: 'public holiday; not counted' },
}

/** The same in the little room of a calendar's day. */
export const shortReasons: Readonly<Record<Exclude<DayReason, 'workday' | 'calendar_day'>, Text>> = {
  start: { zh: '起算', en: 'start' },
  waiting: { zh: '等待', en: 'waits' },
  pause: { zh: '暂停', en: 'paused' },
  makeup_workday: { zh: '班', en: 'work' },
  weekend: { zh: '休', en: 'off' },
  holiday: { zh: '节', en: 'holiday' },
}

const kinds: ReadonlyMap<string, Text> = new Map(Object.entries(pauseNames))

/** What a pause is called. */
export function pauseName(kind: string): Text {
  return kinds.get(kind) ?? { zh: '各事项均暂停', en: 'every part stood still' }
}

const holidays: ReadonlyMap<string, string> = new Map([
  ['元旦', 'New Year’s Day'],
  ['春节', 'Spring Festival'],
  ['清明节', 'Qingming Festival'],
  ['劳动节', 'Labour Day'],
  ['端午节', 'Dragon Boat Festival'],
  ['中秋节', 'Mid-Autumn Festival'],
  ['国庆节', 'National Day'],
])

/** The name of a holiday as its notice gives it, several joined by 、. */
export function holidayName(name: string): Text {
  const english = name.split('、').map((one) => holidays.get(one) ?? one)
  return { zh: name, en: english.join(' and ') }
}

/** The days of the week, Monday first. */
export const weekdays: readonly Text[] = [
  { zh: '一', en: 'Mon' },
  { zh: '二', en: 'Tue' },
  { zh: '三', en: 'Wed' },
  { zh: '四', en: 'Thu' },
  { zh: '五', en: 'Fri' },
  { zh: '六', en: 'Sat' },
  { zh: '日', en: 'Sun' },
]

/** Texts of the ledger: how a limit was counted, day by day. */
export const clock = {
  month: (year: number, month: number): Text => ({
    zh: `${year}年${month}月`,
    en: new Date(Date.UTC(year, month - 1)).toLocaleDateString('en-GB', {
      timeZone: 'UTC',
      month: 'long',
      year: 'numeric',
    }),
  }),
  count: (total: number): Text => ({ zh: `第${total}天`, en: `day ${total}` }),
  legalDue: { zh: '法定到期', en: 'due by law' },
  effectiveDue: { zh: '承诺到期', en: 'promised day' },
  bothDue: { zh: '到期', en: 'due' },
  today: { zh: '今天', en: 'today' },
  provisional: {
    zh: '放假安排未公布，暂按周一至周五计',
    en: 'holidays not published yet; Monday to Friday assumed',
  },
  table: { zh: '逐日列表', en: 'Day by day as a list' },
  day: { zh: '日期', en: 'Date' },
  why: { zh: '计不计、为什么', en: 'Counted or not, and why' },
  total: { zh: '累计', en: 'Total' },
  legend: { zh: '图例', en: 'Legend' },
  legendCounted: { zh: '计入', en: 'counted' },
  legendOff: { zh: '休息日，不计', en: 'day off, not counted' },
  legendPause: { zh: '特别程序，不计', en: 'special procedure, not counted' },
  legendDue: { zh: '到期日', en: 'due day' },
  legendFuture: { zh: '颜色浅的是还没到的日子', en: 'lighter: days to come' },
  noticeOf: (name: Text, year: number | undefined): Text => ({
    zh: year ? `${name.zh}（${year}年放假通知）` : name.zh,
    en: year ? `${name.en} (holiday notice for ${year})` : name.en,
  }),
  sum: {
    accepted: (day: string, first: string): Text => ({
      zh: `受理日 ${day}不计，次日 ${first}起算。`,
      en: `The day of acceptance, ${day}, is not counted; counting begins on ${first}.`,
    }),
    waited: (day: string, first: string): Text => ({
      zh: `此前等待或者按其他方式办理，不计；起算日 ${day}不计，次日 ${first}起算。`,
      en: `Until ${day} it waited or was handled in another way, and that day itself is not counted; counting begins on ${first}.`,
    }),
    waiting: (day: string): Text => ({
      zh: `正在等待前置事项的结果，还没有起算；按计划 ${day}起算。`,
      en: `It waits for another item’s result and has not begun; planned to begin on ${day}.`,
    }),
    soFar: (day: string, count: number, working: boolean): Text => ({
      zh: `至今天（${day}）计 ${count} 个${working ? '工作日' : '自然日'}。`,
      en: `Up to today (${day}): ${count} ${working ? 'working' : 'calendar'} days.`,
    }),
    inAll: (day: string, count: number, working: boolean): Text => ({
      zh: `到 ${day}办完停止计算，共计 ${count} 个${working ? '工作日' : '自然日'}。`,
      en: `It stopped on ${day} after ${count} ${working ? 'working' : 'calendar'} days.`,
    }),
    holiday: (range: string, name: string, year: number | undefined): Text => ({
      zh: `${range}${name}不计${year ? `（${year}年放假通知）` : ''}。`,
      en: `${range}: ${name}, not counted${year ? ` (notice for ${year})` : ''}.`,
    }),
    makeup: (days: string): Text => ({
      zh: `${days}调休上班，计入。`,
      en: `${days}: make-up working days, counted.`,
    }),
    pause: (kind: string, range: string): Text => ({
      zh: `${kind} ${range}不计。`,
      en: `${range}: ${kind}, not counted.`,
    }),
    provisional: (year: number): Text => ({
      zh: `${year}年的放假安排还没有公布，这一段按周一至周五暂算，公布后重算。`,
      en: `The holidays of ${year} are not published yet: Monday to Friday is assumed until they are.`,
    }),
  },
  limit: {
    legal: { zh: '法定期限', en: 'Limit by law' },
    effective: { zh: '承诺期限', en: 'Promised limit' },
    extended: (days: number): Text => ({
      zh: `，已批准延长 ${days} 个工作日`,
      en: `, extended by ${days} working days`,
    }),
    provisional: { zh: '暂定', en: 'provisional' },
    capped: { zh: '，以联合办理期限为限', en: ', ended by the limit of joint handling' },
    joint: { zh: '联合办理期限', en: 'Limit of joint handling' },
    late: { zh: '已超过法定期限', en: 'past the limit by law' },
  },
} as const
