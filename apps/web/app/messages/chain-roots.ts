import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the page with the daily roots. */
export const chainRoots = {
  title: { zh: '每日校验根', en: 'Daily roots' },
  lead: {
    zh: '每天零点以后，把当天有变化的所有办件的记录合算成一串校验值，公布在这里。以后谁改动过任何一件的记录，都对不上。',
    en: 'After each midnight the histories of all cases that changed that day become one hash, published here. Whoever alters a history later can no longer match it.',
  },
  what: { zh: '它说明什么', en: 'What it shows' },
  points: [
    {
      zh: '每件办件的每一步都与前一步相连；当天的根把所有变化过的办件连在一起；每天的根又连着前一天。',
      en: 'Each step of a case is chained to the one before, the day’s root joins all cases that changed, and each day is chained to the day before.',
    },
    {
      zh: '抄下或者截图保存任意一天的根，就等于留下了到那一天为止全部记录的凭据。留存的人越多，越无法改动。',
      en: 'Whoever notes down the root of one day holds evidence for every history up to that day. The more people do, the safer all are.',
    },
    {
      zh: '根里没有任何个人信息，也看不出是哪些办件。',
      en: 'A root has no personal data, and does not tell which cases it covers.',
    },
    {
      zh: '它不能说明记录的内容是真的，只能说明从那天起没有改过。当天的变化要到次日零点以后才有根。',
      en: 'It does not show that what was written down is true, only that it was not altered since. The changes of a day have their root after midnight.',
    },
  ],
  check: { zh: '怎样核对', en: 'How to check' },
  steps: [
    { zh: '在办件页下载“办件档案（ZIP）”。', en: 'Download the archive (ZIP) on the page of your case.' },
    {
      zh: '用下面的命令核对。不需要网络，也不需要账号；只用 openssl 等常见工具也可以，方法写在档案的 README.txt 里。',
      en: 'Check it with the command below: no network, no account. Plain tools such as openssl will do too; README.txt in the archive says how.',
    },
    {
      zh: '把结果里每天的根与本页、或者您自己保存的对照。',
      en: 'Compare the roots in its answer with this page, or with what you kept.',
    },
  ],
  data: { zh: '下载这些根（JSON）', en: 'These roots as data (JSON)' },
  table: { zh: '已公布的根', en: 'Published roots' },
  none: {
    zh: '还没有。有办件的第一天结束以后，就有第一个根。',
    en: 'None yet. The first one comes after the first day with a case.',
  },
  day: { zh: '日期', en: 'Day' },
  count: { zh: '变化的办件', en: 'Cases that changed' },
  hash: { zh: '根（SHA-256，连着前一天）', en: 'Root (SHA-256, chained to the day before)' },
  madeAt: { zh: '生成时间', en: 'Made at' },
  cases: (count: number): Text => ({ zh: `${count} 件`, en: `${count}` }),
} as const
