import type { BlockPoint } from '@xinban/core/catalogue/law-words'
import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of choosing how an application is handled. */
export const handling = {
  title: { zh: '办理方式', en: 'Way of handling' },
  lead: {
    zh: '不选就按普通方式办理。符合条件的，可以以承诺代替审查或者材料，也可以先受理、材料后补；怎么选由您决定，不选不影响办理。',
    en: 'Choose nothing and everything is handled in the ordinary way. Where it is possible you can promise instead of proving, or let papers follow. It is up to you.',
  },
  items: { zh: '按事项选择', en: 'By item' },
  itemsLead: {
    zh: '告知承诺：审批部门一次性告知条件，您书面承诺符合，就按承诺作出决定，办结后再核查。',
    en: 'On a promise: the authority tells you the conditions, you promise in writing to meet them, it decides at once and verifies afterwards.',
  },
  ordinary: { zh: '普通办理', en: 'Ordinary handling' },
  ordinaryWithin: (span: string): Text => ({
    zh: `普通办理：先审查后决定，${span}`,
    en: `Ordinary: examined first, ${span}`,
  }),
  commitment: (decide: string, verify: string): Text => ({
    zh: `告知承诺：${decide}作出决定，办结后 ${verify}内核查`,
    en: `On a promise: decided ${decide}, verified within ${verify} of the conclusion`,
  }),
  decideWithin: (span: Text, onTheSpot: boolean): Text => ({
    zh: onTheSpot ? '当场' : `${span.zh}内`,
    en: onTheSpot ? 'on the spot' : `within ${span.en}`,
  }),
  conditions: (count: number): Text => ({
    zh: `要符合的条件（${count} 项）`,
    en: `Conditions to be met (${count})`,
  }),
  conditionsByLaw: {
    zh: '要符合法律、法规规定的条件，见承诺书。',
    en: 'The conditions of the law have to be met; see the letter.',
  },
  replaces: (names: string): Text => ({
    zh: `承诺后不用交：${names}`,
    en: `Not needed after the promise: ${names}`,
  }),
  consequences: { zh: '承诺不实有什么后果', en: 'What follows a false promise' },
  consequencesText: (days: number): Text => ({
    zh: `核查发现不符合承诺的，责令限期整改（不超过 ${days} 个工作日）；整改后仍不符合的，撤销许可，记入信用记录，修复前不再适用告知承诺和容缺办理。`,
    en: `Where the promise turns out not to be kept, time is given to put it right (${days} working days at most). If it still is not, the permit is revoked and a credit record made; until that is repaired no promise and no papers to follow are possible.`,
  }),
  mayWithdraw: {
    zh: '作出决定前，可以随时撤回承诺，改按普通方式办理。',
    en: 'Until the decision you can take the promise back at any time; then the ordinary way applies.',
  },
  notPossible: (count: number): Text => ({
    zh: `不能承诺的事项（${count} 个）和原因`,
    en: `Items that cannot be promised (${count}), and why`,
  }),
  statements: { zh: '作出承诺前，请确认', en: 'Before you promise, confirm' },
  statementsLead: { zh: '选了告知承诺或者承诺代替的，才需要确认。', en: 'Only where you promise something.' },
  noThirdParty: {
    zh: '这次申请不直接涉及他人的重大利益。',
    en: 'This application does not directly touch important interests of others.',
  },
  mandate: {
    zh: '授权委托书写明，代理人可以代为作出承诺（特别授权）。',
    en: 'The power of attorney says that the agent may make promises (special mandate).',
  },
  papers: { zh: '手头没有的材料', en: 'Papers that you do not have yet' },
  papersLead: {
    zh: '同一份材料只能选一种方式。已经上传的不列在这里。',
    en: 'A paper can go one way only. What is uploaded is not listed.',
  },
  ways: {
    now: { zh: '这次一起交', en: 'Hand it in now' },
    tolerated: {
      zh: '容缺后补：先受理，在期限内补交',
      en: 'Let it follow: accepted now, handed in by a date',
    },
    promised: { zh: '承诺代替：书面承诺，不用交', en: 'Promise: a written promise in its place' },
    preview: { zh: '容缺预审：先预审，补齐后再受理', en: 'Preview: looked at now, accepted once it is in' },
  },
  wayNames: {
    tolerated: { zh: '容缺后补', en: 'Let it follow' },
    promised: { zh: '承诺代替', en: 'Promise' },
    preview: { zh: '容缺预审', en: 'Preview' },
  },
  chosen: {
    tolerated: { zh: '容缺后补', en: 'to follow' },
    promised: { zh: '以承诺代替', en: 'replaced by a promise' },
    preview: { zh: '容缺预审，以后补', en: 'missing, preview only' },
    item: { zh: '承诺后不用交', en: 'not needed after the promise' },
  },
  toleratedRule: (atMost: number, before: number): Text => ({
    zh: `补交期限：受理后第 ${atMost} 个工作日，和办理期限届满前第 ${before} 个工作日，取早的一天；受理时告知具体日期。`,
    en: `The date: ${atMost} working days after acceptance, or ${before} working days before the limit ends, whichever is earlier; you are told the day at acceptance.`,
  }),
  late: {
    end_parts: {
      zh: '逾期没有补齐的，需要这份材料的事项视为撤回申请，不发证。',
      en: 'If it does not come in time, the items that need it count as withdrawn and are not granted.',
    },
    withdraw_case: {
      zh: '逾期没有补齐的，视为撤回整个申请，不发证。',
      en: 'If it does not come in time, the whole application counts as withdrawn.',
    },
  },
  needed: {
    noThirdParty: {
      zh: '请确认不直接涉及他人重大利益；涉及的，不适用告知承诺，请改选普通办理',
      en: 'Confirm that no important interest of others is touched; if one is, choose the ordinary way',
    },
    mandate: {
      zh: '代理人承诺需要特别授权；没有的，请改选普通办理',
      en: 'An agent needs a special mandate to promise; without one choose the ordinary way',
    },
  },
  blocks: {
    issue: { zh: '补齐前不发证。', en: 'No licence is issued before it is in.' },
    hand_over: { zh: '补齐前不送达证照。', en: 'The licence is not handed over before it is in.' },
    close: { zh: '补齐前不归档。', en: 'The case is not closed before it is in.' },
  } satisfies Record<BlockPoint, Text>,
  previewRule: {
    zh: '预审不是受理，不计算期限，也不发证；审批部门一次告知其他问题，这份材料补齐后正式受理。',
    en: 'A preview is no acceptance: no limit runs and nothing is issued. You are told everything else that is missing; once this paper is in the application is accepted.',
  },
  whyNot: { zh: '其他方式为什么不行', en: 'Why not in another way' },
  mustNow: (count: number): Text => ({
    zh: `必须这次一起交的材料（${count} 份）和原因`,
    en: `Papers that have to be handed in now (${count}), and why`,
  }),
  noPapers: { zh: '需要的材料都已经上传。', en: 'All papers are uploaded.' },
  withItem: { zh: '选了上面的告知承诺，这份材料不用交。', en: 'Not needed: you promise the item above.' },
  haveNot: {
    zh: '手头没有某份材料？在“办理方式”里看看能不能以后补交或者以承诺代替。',
    en: 'Is a paper missing? See under “Way of handling” whether it can follow later or be replaced by a promise.',
  },
  letters: { zh: '告知书和承诺书', en: 'Letters of notice and promise' },
  lettersLead: {
    zh: '您选择的办理方式需要以下文书。请逐份阅读，同意的逐份打勾；内容改动后需要重新确认。',
    en: 'The way of handling that you chose takes these letters. Read each one and tick it; after a change they have to be read again.',
  },
  letterTick: (title: string): Text => ({
    zh: `我已阅读《${title}》，知晓告知的全部内容，并作出以上承诺。`,
    en: `I have read this letter (${title}), know all that it tells me, and make this promise.`,
  }),
  letterMissing: (title: string): Text => ({
    zh: `请阅读并确认《${title}》`,
    en: `Read and agree to: ${title}`,
  }),
  summary: { zh: '选定的办理方式', en: 'The way you chose' },
  allOrdinary: { zh: '全部按普通方式办理', en: 'everything in the ordinary way' },
} as const
