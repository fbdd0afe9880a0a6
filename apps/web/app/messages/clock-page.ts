import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the page that explains a case's clock. */
export const clockPage = {
  title: { zh: '期限逐日说明', en: 'The limit, day by day' },
  lead: {
    zh: '每一天计不计、为什么，都写在这里。',
    en: 'Every day: counted or not, and why.',
  },
  notYet: { zh: '受理以后才开始计算期限。', en: 'The clock begins with acceptance.' },
  whole: { zh: '整件', en: 'The whole case' },
  parts: { zh: '各个事项', en: 'Each item' },
  partsLead: {
    zh: '每个部门只对自己的期限负责：要等前置结果的事项，从前置办成的那天起算；一个事项暂停，其他事项照常计算。',
    en: 'Each authority answers for its own days: an item that waits for another begins with that result, and a pause of one does not stop the others.',
  },
  check: { zh: '自己核对', en: 'Check it yourself' },
  checkText: {
    zh: '下载计时文件，任何人都可以用下面的命令重新计算。文件里没有个人信息。',
    en: 'Download the clock as a file: anybody can recompute it with the command below. It has no personal data.',
  },
  download: { zh: '下载计时文件（JSON）', en: 'Download the clock (JSON)' },
} as const satisfies Record<string, Text>
