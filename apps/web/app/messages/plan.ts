import type { Text } from '@xinban/core/catalogue/schema'
import type { MeasureName } from '@xinban/core/compose/plan'

/** The eight ones (八个一), in their order. */
export const ones = {
  notice: { zh: '一单告知', en: 'One notice' },
  materials: { zh: '一套材料', en: 'One set of materials' },
  commitment: { zh: '一书承诺', en: 'One commitment' },
  form: { zh: '一表申请', en: 'One form' },
  window: { zh: '一窗受理', en: 'One window' },
  survey: { zh: '一同核查', en: 'One joint check' },
  approval: { zh: '一并审批', en: 'One joint approval' },
  licence: { zh: '一证准营', en: 'One licence' },
} as const satisfies Record<string, Text>
export type One = keyof typeof ones

/** What each figure of the reduction counts. */
export const measureNames: Readonly<Record<MeasureName, { name: Text; unit: Text }>> = {
  forms: { name: { zh: '申请表', en: 'Forms' }, unit: { zh: '张', en: '' } },
  fields: { name: { zh: '填写项', en: 'Fields' }, unit: { zh: '个', en: '' } },
  steps: { name: { zh: '环节', en: 'Steps' }, unit: { zh: '个', en: '' } },
  materials: { name: { zh: '材料', en: 'Papers' }, unit: { zh: '份', en: '' } },
  workingDays: { name: { zh: '时限', en: 'Time limit' }, unit: { zh: '个工作日', en: 'working days' } },
  visits: { name: { zh: '跑动', en: 'Visits' }, unit: { zh: '次', en: '' } },
  surveys: { name: { zh: '现场核查', en: 'Surveys' }, unit: { zh: '次', en: '' } },
}

/** Texts of the plan page. */
export const plan = {
  title: (service: string): Text => ({ zh: `${service}办理方案`, en: `Your plan: ${service}` }),
  lead: (items: number): Text => ({
    zh: `按您的回答，需要办 ${items} 个事项。一次申请，一并审批。`,
    en: `By your answers you need ${items} items: one application, decided together.`,
  }),
  noticeLead: {
    zh: '每个事项由谁办、为什么要办、多久办完、要不要钱，一次说清。',
    en: 'For each item: who decides, why it applies, how long it takes and what it costs.',
  },
  back: { zh: '修改回答', en: 'Change answers' },
  start: { zh: '开始申请', en: 'Start the application' },
  startHelp: {
    zh: '需要登录。填到一半可以保存，以后再填。',
    en: 'You sign in first. You can save at any point and go on later.',
  },
  answers: { zh: '您的回答', en: 'Your answers' },
  contents: { zh: '本页内容', en: 'On this page' },
  print: { zh: '可以用浏览器的打印功能打印本页。', en: 'You can print this page with your browser.' },
  stale: {
    zh: '目录刚刚更新，方案已按新目录重新生成，请核对后再开始申请。',
    en: 'The catalogue has just changed. This plan was made anew from it; check it and start again.',
  },
  glance: {
    permits: { zh: '个事项，一次申请', en: 'items in one application' },
    papers: { zh: '份材料由您提交', en: 'papers from you' },
    days: { zh: '个工作日，最长时限', en: 'working days at most' },
    fee: { zh: '收费', en: 'fee' },
  },
  savings: { zh: '比逐个办理减少多少', en: 'What this saves against separate applications' },
  savingsMethod: { zh: '这些数字怎么算出来的', en: 'How these figures are computed' },
  before: { zh: '逐个办理', en: 'Separately' },
  after: { zh: '一次办理', en: 'Together' },
  unknown: (count: number): Text => ({
    zh: `有 ${count} 项信息未见公布，如实列出`,
    en: `${count} facts that nobody has published`,
  }),
  noPromiseShort: {
    zh: '承诺时限未公布，按法定时限',
    en: 'no promised limit published; the legal one applies',
  },
  promised: { zh: '承诺', en: 'promised' },
  legal: { zh: '法定', en: 'legal' },
  why: { zh: '为什么要办', en: 'Why' },
  alwaysWhy: { zh: '办这项服务都需要', en: 'always part of this service' },
  remedies: { zh: '对决定不服怎么办', en: 'If you disagree with a decision' },
  fees: { zh: '收费', en: 'Fees' },
  total: { zh: '合计', en: 'Total' },
  basis: { zh: '依据', en: 'Basis' },
  toHandIn: (count: number): Text => ({ zh: `需要您提交的（${count} 份）`, en: `From you (${count})` }),
  nothingToHandIn: { zh: '没有需要您提交的材料。', en: 'You need not hand in any paper.' },
  noRegisters: {
    zh: '本版本没有连接登记库，由工作人员核对；核对不到的，会在补正时请您补交。',
    en: 'This version is not connected to the registers: staff check them, and ask for the paper when they find nothing.',
  },
  notNeeded: (count: number): Text => ({
    zh: `不用您提交的（${count} 份）`,
    en: `Not needed from you (${count})`,
  }),
  paper: { zh: '材料', en: 'Paper' },
  askedBy: { zh: '谁要、依据', en: 'Who asks, on what basis' },
  askers: (count: number): Text => ({ zh: `${count} 个事项都要`, en: `${count} items ask for it` }),
  source: { zh: '从哪里来', en: 'Where it comes from' },
  remark: { zh: '说明', en: 'Remark' },
  joins: { zh: '可以合成一份', en: 'may be handed in as one' },
  providers: {
    register: (source: string): Text => ({ zh: `由${source}核验`, en: `checked with: ${source}` }),
    step: (item: string): Text => ({ zh: `用“${item}”的办理结果`, en: `the result of “${item}”` }),
    form: { zh: '由申请表自动生成', en: 'made from the one form' },
    commitment: { zh: '已包含在承诺书中', en: 'part of the one commitment' },
  },
  commitmentText: (count: number): Text => ({
    zh: `以下 ${count} 份承诺、声明并入这一份，提交申请时一次作出：`,
    en: `These ${count} letters and declarations are part of it, made once when you submit:`,
  }),
  formText: (sections: number, fields: number): Text => ({
    zh: `${sections} 个部分，最多 ${fields} 项；随填写内容，用不到的不会出现。`,
    en: `${sections} sections, ${fields} fields at most; what you do not need does not appear.`,
  }),
  formFields: { zh: '看看要填什么', en: 'See what is asked' },
  onlyIf: { zh: '视情况', en: 'in some cases' },
  windowText: {
    zh: '网上提交，由一个窗口统一接收、统一受理；也可以到窗口办理。',
    en: 'You apply online; one window receives and accepts it for all authorities. You can also come in person.',
  },
  phone: { zh: '电话', en: 'Telephone' },
  address: { zh: '地址', en: 'Address' },
  hours: { zh: '办公时间', en: 'Opening hours' },
  noSurvey: { zh: '决定前不需要看现场。', en: 'Nothing is surveyed before the decision.' },
  surveyText: (items: number, points: number): Text => ({
    zh: `涉及 ${items} 个事项，两名以上人员一次看完，共 ${points} 个要点。`,
    en: `One visit by two surveyors or more for ${items} items, ${points} points in all.`,
  }),
  checklist: { zh: '看哪些地方', en: 'What is checked' },
  approvalText: (lead: string, days: number): Text => ({
    zh: `由${lead}牵头，各部门同时审批，最长 ${days} 个工作日。`,
    en: `${lead} leads; all authorities decide at the same time, ${days} working days at most.`,
  }),
  stage: (number: number): Text => ({ zh: `第 ${number} 阶段`, en: `Stage ${number}` }),
  together: { zh: '同时进行', en: 'at the same time' },
  waitsFor: (names: string): Text => ({ zh: `等“${names}”办成后开始`, en: `starts after: ${names}` }),
  leads: { zh: '牵头', en: 'lead' },
  licenceText: (name: string): Text => ({
    zh: `各项许可写在一张《${name}》上，扫码可以核验。`,
    en: `All permits stand on one ${name}, which anyone can check.`,
  }),
  notOnLicence: { zh: '另发证照或回执', en: 'has a document of its own' },
  validity: {
    per_item: {
      zh: '各项许可的有效期分别计算、分别载明。',
      en: 'Each permit keeps its own validity, stated on the licence.',
    },
    earliest: { zh: '以最早到期的一项为准。', en: 'The licence ends with the first permit to end.' },
    unified: { zh: '各项许可统一有效期。', en: 'All permits end on one day.' },
  },
  law: {
    title: { zh: '可以承诺、可以后补的', en: 'What can be promised or follow later' },
    text: {
      zh: '填写申请时在“办理方式”里自己选；不选就按普通方式办理。',
      en: 'You choose under “Way of handling” in the application; choose nothing and the ordinary way applies.',
    },
    promise: { zh: '可以告知承诺的事项', en: 'Items that can be decided on a promise' },
    tolerated: { zh: '可以后补的材料', en: 'Papers that may follow' },
    promised: { zh: '可以承诺代替的材料', en: 'Papers that a promise may replace' },
    preview: { zh: '缺了可以先预审的材料', en: 'Papers whose absence allows a preview' },
    nothing: {
      zh: '这个方案全部按普通方式办理。',
      en: 'Everything in this plan is handled in the ordinary way.',
    },
    list: { zh: '为什么别的不行，见公开清单', en: 'Why not the others: see the public list' },
    jointExtension: (days: number): Text => ({
      zh: `联合办理不超过 45 个工作日；经本级政府负责人批准，可以延长 ${days} 个工作日，并告知理由。`,
      en: `Joint handling ends within 45 working days; the leader of the government may extend it by ${days} working days, and you are told why.`,
    }),
    extension: (days: number): Text => ({
      zh: `，经批准可延长 ${days} 个工作日`,
      en: `; may be extended by ${days} working days`,
    }),
  },
  less: { zh: '减掉了什么，为什么', en: 'What was dropped, and why' },
  lessText: (count: number): Text => ({
    zh: `逐个办理会要、这里不要的 ${count} 项，每一项都有理由。`,
    en: `${count} things that separate applications would ask for and this one does not, each with its reason.`,
  }),
  lessKept: (count: number): Text => ({
    zh: `留下的 ${count} 项，都写明是谁要的、依据什么。`,
    en: `The ${count} that stay each name who asks and on what basis.`,
  }),
  dropped: (count: number): Text => ({ zh: `${count} 项`, en: `${count}` }),
} as const
