import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the page that moves a demo's date. */
export const time = {
  title: { zh: '演示日期', en: 'Demo date' },
  open: { zh: '拨动演示日期', en: 'Change the demo date' },
  lead: {
    zh: '期限、听证、核查都要等日子。演示系统可以把日期向前拨，看看到了那一天，法律会让办件发生什么。',
    en: 'Limits, hearings and verifications wait for days to pass. A demonstration can move its date on, to see what the law does to cases then.',
  },
  today: (day: string): Text => ({ zh: `现在是 ${day}`, en: `It is ${day}` }),
  moved: {
    zh: '已经拨到真实日期之后；所有人看到的都是这个日期。',
    en: 'Ahead of the real date; everybody here lives in it.',
  },
  real: { zh: '就是真实日期，还没有拨过。', en: 'The real date; nobody has moved it.' },
  happens: {
    zh: '拨过之后，到期的事会自动发生：逾期未告知补正的视为受理，逾期未补的视为撤回，特别程序到期恢复计时，届满未决定的视为准予延续；提醒也会发出。',
    en: 'What falls due then happens by itself: silence accepts, missing papers withdraw, pauses end, permits are renewed by silence; reminders go out.',
  },
  forward: {
    zh: '只能向前拨，不能拨回；总共最多五年。要从头再来，请换一个空的数据文件夹启动。',
    en: 'Forward only, never back, five years in all. To begin anew start with an empty data folder.',
  },
  oneDay: { zh: '过一天', en: 'One day on' },
  fiveDays: { zh: '过五天', en: 'Five days on' },
  to: { zh: '拨到哪一天', en: 'To which day' },
  toHint: (day: string): Text => ({ zh: `最早 ${day}`, en: `${day} at the earliest` }),
  toDo: { zh: '拨到这一天', en: 'Move to this day' },
  done: (day: string): Text => ({ zh: `日期已拨到 ${day}`, en: `The date is ${day} now` }),
  judged: { zh: '到期的事都已经处理。', en: 'What fell due is done.' },
  judging: {
    zh: '办件较多，还在按新日期处理；过一会儿再看。',
    en: 'There are many cases; they are still being judged. Look again in a moment.',
  },
  signIn: { zh: '登录后才能拨动日期。', en: 'Sign in to move the date.' },
} as const
