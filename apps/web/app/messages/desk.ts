import type { Text } from '@xinban/core/catalogue/schema'

/** What is said after an action. */
export const doneTexts: Readonly<Record<string, Text>> = {
  accept: {
    zh: '已受理，受理通知书已生成，办理期限开始计算。',
    en: 'Accepted. The notice is made and the time limit runs.',
  },
  refuse_acceptance: {
    zh: '已作出不予受理决定，通知书已生成。',
    en: 'Acceptance is refused and the notice made.',
  },
  request_correction: {
    zh: '补正告知书已发出，等待申请人补正。',
    en: 'The notice of corrections is sent; the applicant has to answer.',
  },
  record_survey: { zh: '联合勘验已记录。', en: 'The joint survey is recorded.' },
  grant: { zh: '已作出准予决定。', en: 'Granted.' },
  refuse: { zh: '已作出不予许可决定。', en: 'Refused.' },
  conclude: { zh: '已办结。', en: 'Concluded.' },
}

/** Texts of the desk. */
export const desk = {
  title: { zh: '工作台', en: 'Desk' },
  inbox: { zh: '待办', en: 'Inbox' },
  allCases: { zh: '全部办件', en: 'All cases' },
  lead: { zh: '现在轮到您办的事，最急的在前。', en: 'What is yours to do now, the most urgent first.' },
  empty: { zh: '现在没有待办事项。', en: 'Nothing to do at the moment.' },
  all: (count: number): Text => ({ zh: `全部（${count}）`, en: `All (${count})` }),
  kind: (name: Text, count: number): Text => ({
    zh: `${name.zh}（${count}）`,
    en: `${name.en} (${count})`,
  }),
  filter: { zh: '按种类筛选', en: 'Filter by kind' },
  task: { zh: '要办的事', en: 'To do' },
  due: { zh: '期限', en: 'Due' },
  noDue: { zh: '收件后 5 个工作日内', en: 'within 5 working days of receipt' },
  cases: { zh: '办件', en: 'Cases' },
  noCases: { zh: '没有您可以查看的办件。', en: 'There are no cases that you may see.' },
  actions: { zh: '可以进行的操作', en: 'What you can do' },
  noActions: { zh: '目前没有需要您办理的操作。', en: 'There is nothing for you to do here now.' },
  application: { zh: '申请内容', en: 'Application' },
  limited: {
    zh: '只显示您办理所需的内容；每次查看都有记录。',
    en: 'Only what your work needs is shown; each reading is recorded.',
  },
  papers: { zh: '申请材料', en: 'Papers' },
  noRegisters: {
    zh: '本版本没有连接登记库：请自行核对；核对不到的，可在一次性告知补正时要求申请人上传。',
    en: 'This version is not connected to the registers: check them yourself; what is not found can be asked for in the correction notice.',
  },
  noFile: { zh: '没有文件', en: 'no file' },
  files: (count: number): Text => ({ zh: `${count} 个文件`, en: `${count} files` }),
  correction: { zh: '补正告知', en: 'Corrections asked for' },
  correctionAt: { zh: '告知时间', en: 'Asked on' },
  answeredAt: { zh: '补正时间', en: 'Answered on' },
  accept: {
    title: { zh: '受理', en: 'Accept' },
    text: {
      zh: '材料齐全、符合法定形式的，予以受理。受理之日起计算办理期限，并生成受理通知书。',
      en: 'Complete and in legal form: accept. The time limit runs from today and the notice is made.',
    },
    do: { zh: '受理', en: 'Accept' },
  },
  ask: {
    title: { zh: '一次性告知补正', en: 'Ask for corrections, once' },
    text: {
      zh: '勾选需要补正的每一处，写明哪里不对、应当怎样补正。只能告知一次，请一次列全。',
      en: 'Tick every place that needs correcting and say what is wrong and what to hand in. This can be done once only, so list everything.',
    },
    note: (name: string): Text => ({
      zh: `“${name}”哪里不对，怎样补正`,
      en: `What is wrong with “${name}”, and what to hand in`,
    }),
    do: { zh: '发出补正告知书', en: 'Send the notice' },
  },
  refuseAcceptance: {
    title: { zh: '不予受理', en: 'Refuse acceptance' },
    ground: { zh: '法定情形', en: 'Legal ground' },
    reason: { zh: '理由', en: 'Reasons' },
    do: { zh: '作出不予受理决定', en: 'Refuse acceptance' },
  },
  survey: {
    title: { zh: '记录联合勘验', en: 'Record the joint survey' },
    text: {
      zh: '须由两名以上勘验员进行。逐项记录，不符合的写明情况。',
      en: 'Two surveyors or more. Record every point; say what is wrong where one fails.',
    },
    second: { zh: '与您一同勘验的人员', en: 'The second surveyor' },
    passed: { zh: '符合', en: 'in order' },
    failed: { zh: '不符合', en: 'not in order' },
    findingNote: (point: string): Text => ({ zh: `${point}：情况说明`, en: `${point}: what was found` }),
    findingHint: { zh: '情况说明（不符合时必填）', en: 'What was found (required if not in order)' },
    note: { zh: '勘验总体说明', en: 'Remarks' },
    do: { zh: '保存勘验记录', en: 'Record the survey' },
    by: { zh: '勘验人员', en: 'Surveyors' },
    on: { zh: '勘验日期', en: 'Date' },
  },
  decide: {
    title: (item: string): Text => ({ zh: `审批：${item}`, en: `Decide: ${item}` }),
    grant: { zh: '准予许可', en: 'Grant' },
    grantNote: { zh: '说明', en: 'Note' },
    grantHint: {
      zh: '勘验有不符合项仍准予的，必须写明理由。',
      en: 'Required if you grant against a negative finding.',
    },
    refuse: { zh: '不予许可', en: 'Refuse' },
    reasons: { zh: '不予许可的理由', en: 'Reasons' },
    reasonsHint: {
      zh: '写明事实、理由和依据；会写入决定书，告知申请人。',
      en: 'Facts, reasons and legal basis; they go into the decision and to the applicant.',
    },
  },
  conclude: {
    title: { zh: '办结并制发综合许可证', en: 'Conclude and issue the licence' },
    text: {
      zh: '各部门都已作出决定。办结后，准予的各项写入一张综合许可证。',
      en: 'All authorities have decided. Concluding puts the granted permits on one composite licence.',
    },
    note: { zh: '办结说明', en: 'Note' },
    do: { zh: '办结', en: 'Conclude' },
  },
} as const
