import { areaNames, classNames, type ItemClass, type LetterClass } from '@xinban/core/catalogue/law-words'
import { letterPlaces } from '@xinban/core/catalogue/letter-places'
import type { Text } from '@xinban/core/catalogue/schema'

export { areaNames, classNames, letterPlaces }

/** What each class means, in a sentence. */
export const classTexts: Readonly<Record<ItemClass, Text>> = {
  post_supervision: {
    zh: '申请人书面承诺符合条件，审批部门据此直接作出决定，办结后由监管部门核查。',
    en: 'The applicant promises in writing to meet the conditions; the authority decides on that, and the supervisor verifies afterwards.',
  },
  tolerant_handling: {
    zh: '主要材料齐全、次要材料暂缺的，先受理、先审查，材料在期限内补齐后发证。',
    en: 'Where the main papers are there and a lesser one is not, the application is accepted and examined; the licence is issued once the paper has come.',
  },
  tolerant_preview: {
    zh: '缺少须先取得的证照、报告的，先预审其他内容并一次告知意见，补齐后正式受理。',
    en: 'Where a certificate or report that has to come first is missing, the rest is looked at; acceptance follows once it is in.',
  },
  none: { zh: '按普通方式办理。', en: 'Handled in the ordinary way.' },
}

/** The names of the letters' classes in the order of the list. */
export const letterOrder: readonly LetterClass[] = [
  'post_supervision',
  'tolerant_handling',
  'tolerant_preview',
  'proof_commitment',
]

/** Texts of the public list of commitments and tolerance, and of the letters' templates. */
export const commitments = {
  title: { zh: '告知承诺和容缺办理清单', en: 'Promises and papers to follow: the public list' },
  short: { zh: '承诺和容缺清单', en: 'Promises and papers to follow' },
  lead: {
    zh: '哪些事项可以凭承诺办、哪些材料可以后补，以及为什么有的不行，都列在这里。清单由目录计算得出。',
    en: 'Which items can be decided on a promise, which papers can follow later, and why some cannot. Computed from the catalogue.',
  },
  counts: { zh: '清单里有多少', en: 'What the list adds up to' },
  countOf: (industries: number, core: number): Text => ({
    zh: `涉及 ${industries} 个行业（其中重点行业 ${core} 个）`,
    en: `in ${industries} industries, ${core} of them core`,
  }),
  items: (count: number): Text => ({ zh: `${count} 个事项`, en: `${count} items` }),
  all: { zh: '全部事项', en: 'All items' },
  cases: { zh: '这里已经办了多少', en: 'Cases handled here' },
  casesLead: {
    zh: '按办理方式统计的本系统办件，打开本页时实时计算。一个办件用到几种方式的，每种各计一次。',
    en: 'Cases of this system by way of handling, counted as you open this page. A case that uses several ways counts for each.',
  },
  way: { zh: '办理方式', en: 'Way of handling' },
  submitted: { zh: '已提交', en: 'Submitted' },
  concluded: { zh: '已办结', en: 'Concluded' },
  figures: { zh: '公开报道的数字', en: 'Published figures' },
  letters: { zh: '文书样本', en: 'The letters' },
  lettersLead: {
    zh: '办理时用的告知书和承诺书，可以先看、可以打印。',
    en: 'The letters of notice and promise that are used, to read and print.',
  },
  list: { zh: '逐项清单', en: 'Item by item' },
  authority: { zh: '实施机关', en: 'Authority' },
  supervisor: { zh: '监管部门', en: 'Supervised by' },
  areas: { zh: '涉及领域', en: 'It concerns' },
  promise: { zh: '告知承诺', en: 'Decided on a promise' },
  offered: (decide: string, verify: string): Text => ({
    zh: `可以：${decide}作出决定，办结后 ${verify}内核查`,
    en: `possible: decided ${decide}, verified within ${verify} of the conclusion`,
  }),
  notOffered: { zh: '不可以', en: 'not possible' },
  tolerated: { zh: '可以后补的材料', en: 'Papers that may follow' },
  promised: { zh: '可以承诺代替的材料', en: 'Papers that a promise may replace' },
  preview: { zh: '缺了可以先预审的材料', en: 'Papers whose absence allows a preview' },
  brief: {
    promise: { zh: '可以承诺', en: 'on a promise' },
    tolerated: (count: number): Text => ({ zh: `可后补 ${count} 份`, en: `${count} may follow` }),
    promised: (count: number): Text => ({ zh: `可承诺代替 ${count} 份`, en: `${count} may be promised` }),
    preview: (count: number): Text => ({ zh: `缺 ${count} 份可预审`, en: `preview without ${count}` }),
  },
  planNote: {
    zh: '这里是每个事项单独办理的情况。几个事项一起办时，同一份材料按其中要求最严的办。',
    en: 'This is each item by itself. Where several are applied for together, a paper follows the strictest of them.',
  },
  edition: { zh: '目录版本', en: 'Edition of the catalogue' },
} as const

/** Texts of a letter's template. */
export const letterPage = {
  back: { zh: '承诺和容缺清单', en: 'The public list' },
  places: {
    zh: '括号〔 〕里的内容，办理时按申请自动填入。',
    en: 'What stands in 〔 〕 is filled in from the application.',
  },
  basis: { zh: '依据', en: 'Basis' },
  print: { zh: '可以用浏览器的打印功能打印本页。', en: 'You can print this page with your browser.' },
} as const
