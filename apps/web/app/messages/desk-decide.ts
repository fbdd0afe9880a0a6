import type { Text } from '@xinban/core/catalogue/schema'
import type { BlockPoint } from '@xinban/core/compose/plan-law'

/** What a condition of an approval holds up. */
export const blockNames: Readonly<Record<BlockPoint, Text>> = {
  issue: { zh: '满足前不发证', en: 'before it is met nothing is issued' },
  hand_over: { zh: '满足前不送达', en: 'before it is met nothing is handed over' },
  close: { zh: '满足前不归档', en: 'before it is met the case is not closed' },
}

/** Texts of the forms that decide: preview, grant, refuse, conclude, the end of a commitment, conditions. */
export const decideForms = {
  notYet: { zh: '现在还不能办', en: 'Not possible yet' },
  surveyMissing: { zh: '联合勘验还没有记录', en: 'The joint survey is not recorded yet' },
  hearingMissing: {
    zh: '这一事项依法应当听证，还没有决定听证',
    en: 'The law orders a hearing here, and none is ordered yet',
  },
  hearingOpen: { zh: '听证还没有举行', en: 'The hearing is not held yet' },
  hearingCanBeAsked: (day: string): Text => ({
    zh: `${day}以前还可以要求听证`,
    en: `A hearing can be asked for until ${day}`,
  }),
  papersOwed: {
    zh: '改为普通方式后应补的材料还没有交',
    en: 'The papers that came back with ordinary handling are not in',
  },
  onCommitment: (span: Text): Text => ({
    zh: `申请人选择了告知承诺：按承诺决定，不再勘验；办结后 ${span.zh}内核查。`,
    en: `Decided on the applicant’s promise, without a survey; verified within ${span.en} of the conclusion.`,
  }),
  failedPoints: {
    zh: '勘验有不符合项：准予的，必须写明理由。',
    en: 'The survey found something not in order: to grant it, give the reasons.',
  },
  note: { zh: '说明', en: 'Note' },
  conditions: { zh: '附带条件（选填，最多三条）', en: 'Conditions (optional, up to three)' },
  conditionsHint: {
    zh: '准予但还有事要做的，写在这里；写一条，出现下一条。',
    en: 'For what still has to be done; the next line appears once one is written.',
  },
  condition: (row: number): Text => ({
    zh: `条件 ${row}：要做什么`,
    en: `Condition ${row}: what has to be done`,
  }),
  blocks: (row: number): Text => ({
    zh: `条件 ${row}：满足前限制什么`,
    en: `Condition ${row}: what waits for it`,
  }),
  reasons: { zh: '不予许可的理由', en: 'Reasons' },
  reasonsHint: {
    zh: '写明事实、理由和依据；会写入决定书，告知申请人。',
    en: 'Facts, reasons and legal basis; they go into the decision and to the applicant.',
  },
  falsePapers: { zh: '因提供虚假材料或者隐瞒有关情况', en: 'Because of false papers or concealment' },
  falsePapersText: (months: number, published: boolean): Text => ({
    zh: `记入信用记录 ${months} 个月${published ? '，公开' : ''}，修复前不再适用告知承诺和容缺办理。`,
    en: `Goes on the credit record for ${months} months${published ? ', published' : ''}; no promises until it is repaired.`,
  }),
  barred: (areas: Text, day: string): Text => ({
    zh: `这一事项涉及${areas.zh}：${day}以前不得再次申请（第78条）。`,
    en: `It touches ${areas.en}: no new application until ${day} (art. 78).`,
  }),
  notBarred: {
    zh: '这一事项不涉及公共安全、人身健康、生命财产安全，不限制再次申请。',
    en: 'It does not touch public safety, health or life and property: applying again is not barred.',
  },
  previewReady: { zh: '预审结果', en: 'Result' },
  ready: { zh: '没有其他问题，补齐即可受理', en: 'Nothing else is missing' },
  notReady: { zh: '还有问题要处理', en: 'Something has to be done' },
  previewNote: { zh: '问题和处理办法（有问题的必填）', en: 'What, and how to put it right (required if so)' },
  ground: { zh: '原因', en: 'Ground' },
  endReasons: { zh: '具体情况', en: 'What was found' },
  endLimit: (span: Text): Text => ({
    zh: `普通期限 ${span.zh}，今天起算（今天不计）。`,
    en: `The ordinary limit of ${span.en} begins today, today not counted.`,
  }),
  endPapers: (papers: Text, days: number): Text => ({
    zh: `要补交：${papers.zh}（${days} 个工作日内）。`,
    en: `To be handed in within ${days} working days: ${papers.en}.`,
  }),
  conditionText: (text: Text, blocks: Text): Text => ({
    zh: `${text.zh}（${blocks.zh}）`,
    en: `${text.en} (${blocks.en})`,
  }),
  metNote: { zh: '怎样满足的', en: 'How it was met' },
  handOver: { zh: '送达', en: 'Hand-over' },
} as const
