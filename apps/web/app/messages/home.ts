import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the home page. */
export const home = {
  title: { zh: '开店办证，一次办好', en: 'All permits for your business, in one go' },
  lead: {
    zh: '回答几个问题，就知道要办哪些许可、交什么材料、多久办完；填一张表，由各部门一起审批，领一张证。',
    en: 'Answer a few questions and see which permits you need, what to hand in and how long it takes. Fill in one form, all authorities decide together, you get one licence.',
  },
  searchLabel: { zh: '您想办什么？', en: 'What do you want to do?' },
  searchHint: {
    zh: '行业、许可、材料、部门都能查；可以打拼音或首字母，例如 bld。',
    en: 'Trades, permits, papers or authorities, for example: convenience store.',
  },
  industries: { zh: '按行业办', en: 'By industry' },
  industriesLead: {
    zh: '每个行业一张综合许可证，涉及的许可一次申请。',
    en: 'One composite licence for each industry; all its permits in one application.',
  },
  others: { zh: '其他行业', en: 'More industries' },
  kinds: {
    theme: { zh: '按一件事办', en: 'By life event' },
    item: { zh: '单个事项', en: 'Single items' },
    project: { zh: '建设项目', en: 'Construction projects' },
  },
  items: (count: number): Text => ({ zh: `涉及 ${count} 个事项`, en: `up to ${count} items` }),
  topics: { zh: '按主题找', en: 'By topic' },
  ways: { zh: '其他找法', en: 'Other ways to find it' },
  promises: { zh: '可以承诺，可以后补', en: 'Promise, or let papers follow' },
  promisesText: {
    zh: '有的事项可以凭书面承诺办，办结后再核查；有的材料可以先受理、后补交。哪些可以、哪些不行、为什么，全部公开。',
    en: 'Some items are decided on a written promise and verified afterwards; some papers may follow later. Which ones, which not, and why: all of it is public.',
  },
  promisesLink: { zh: '看承诺和容缺清单', en: 'See the public list' },
  how: { zh: '怎么办', en: 'How it works' },
  steps: [
    {
      name: { zh: '说清情况', en: 'Say what you plan' },
      text: {
        zh: '选行业，回答几个问题。用不到的许可和材料，不会让您办、让您交。',
        en: 'Choose the industry and answer a few questions. What you do not need is not asked.',
      },
    },
    {
      name: { zh: '填一张表', en: 'Fill in one form' },
      text: {
        zh: '同一信息只填一次。部门之间能查到的，不用您提交。',
        en: 'Everything is asked once. What authorities can look up themselves you need not hand in.',
      },
    },
    {
      name: { zh: '各部门一起审', en: 'All decide together' },
      text: {
        zh: '需要看现场的，一次看完。办到哪一步，随时可查。',
        en: 'If the site has to be seen, it is seen once. You can follow every step.',
      },
    },
    {
      name: { zh: '领一张证', en: 'Get one licence' },
      text: {
        zh: '一张综合许可证，列明各项许可，扫码可验真伪。',
        en: 'One composite licence lists every permit and can be verified by anyone.',
      },
    },
  ],
} as const
