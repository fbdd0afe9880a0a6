import type { PartStatus, Status } from '@xinban/core/case/case'
import type { Text } from '@xinban/core/catalogue/schema'

/** What each status of a case is called. */
export const statusNames: Readonly<Record<Status, Text>> = {
  draft: { zh: '草稿', en: 'draft' },
  previewing: { zh: '容缺预审中', en: 'in preview' },
  submitted: { zh: '待受理', en: 'waiting for acceptance' },
  correcting: { zh: '待补正', en: 'corrections needed' },
  accepted: { zh: '审批中', en: 'in progress' },
  ready: { zh: '待办结', en: 'about to be concluded' },
  concluded: { zh: '已办结', en: 'concluded' },
  not_accepted: { zh: '不予受理', en: 'not accepted' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
}

/** What each status of a part is called. */
export const partNames: Readonly<Record<PartStatus, Text>> = {
  waiting: { zh: '等待前置事项', en: 'waiting for another item' },
  open: { zh: '审批中', en: 'being decided' },
  granted: { zh: '准予', en: 'granted' },
  refused: { zh: '不予许可', en: 'refused' },
  lapsed: { zh: '已终止', en: 'ended' },
}

/** A part before acceptance. */
export const notStarted: Text = { zh: '受理后开始', en: 'starts after acceptance' }

/** Papers of a case. */
export const documentNames: Readonly<Record<string, Text>> = {
  receipt: { zh: '收件回执', en: 'Receipt' },
  application_form: { zh: '申请表', en: 'Application form' },
  check_answers: { zh: '申报信息核对单', en: 'Summary of what was handed in' },
  preview_opinion: { zh: '容缺预审意见书', en: 'Opinion before acceptance' },
  pause_end_notice: { zh: '特别程序结束告知书', en: 'Notice that a special procedure ended' },
  commitment_end_notice: { zh: '终止告知承诺告知书', en: 'Notice of an ended commitment' },
  survey_record: { zh: '现场勘验记录', en: 'Record of the survey' },
  part_withdrawal: { zh: '视为撤回申请告知书', en: 'Notice that an item counts as withdrawn' },
  withdrawal_notice: { zh: '撤回申请告知书', en: 'Notice of withdrawal' },
  grant_decision: { zh: '准予行政许可决定书', en: 'Decision to grant' },
  licence_copy: { zh: '行业综合许可证副本', en: 'Copy of the composite licence' },
  credit_notice: { zh: '失信信息记录告知书', en: 'Notice of a credit record' },
  acceptance_notice: { zh: '受理通知书', en: 'Notice of acceptance' },
  acceptance_refusal: { zh: '不予受理通知书', en: 'Notice of refused acceptance' },
  correction_notice: { zh: '补正告知书', en: 'Notice of corrections' },
  letter: { zh: '告知承诺书', en: 'Letter of notice and promise' },
  pause_notice: { zh: '特别程序告知书', en: 'Notice of a special procedure' },
  hearing_offer: { zh: '听证告知书', en: 'Notice of the right to a hearing' },
  hearing_notice: { zh: '举行听证通知书', en: 'Notice of the hearing' },
  extension_notice: { zh: '延长办理期限告知书', en: 'Notice of an extension' },
  owed_receipt: { zh: '容缺材料补齐确认', en: 'Receipt of a paper that followed' },
  refusal: { zh: '不予许可决定书', en: 'Decision of refusal' },
  licence: { zh: '行业综合许可证', en: 'Composite industry licence' },
  hand_over_slip: { zh: '送达回证', en: 'Slip of hand-over' },
  verification_record: { zh: '批后核查记录', en: 'Record of the verification' },
  correction_order: { zh: '责令限期整改通知书', en: 'Order to put right' },
  recheck_record: { zh: '整改复查记录', en: 'Record of the second look' },
  revocation_notice: { zh: '撤销许可事先告知书', en: 'Notice of an intended revocation' },
  revocation_decision: { zh: '撤销许可决定书', en: 'Decision of revocation' },
  renewal_decision: { zh: '延续许可决定书', en: 'Decision on renewal' },
}

/** Kinds whose number is a version. */
const versioned: readonly string[] = ['application_form', 'check_answers', 'licence', 'licence_copy']

/** The name of a paper: its kind, and its number or the licence's version where there is one (`pause_notice.2`). */
export function documentName(paper: string): Text {
  const [kind = '', number] = paper.split('.')
  const name = documentNames[kind] ?? { zh: kind, en: kind }
  if (number === undefined) return name
  if (versioned.includes(kind))
    return { zh: `${name.zh}（第${number}版）`, en: `${name.en} (version ${number})` }
  return { zh: `${name.zh}（${number}）`, en: `${name.en} (${number})` }
}

/** The stages that people know. */
export const stages = {
  receive: { zh: '收件', en: 'Received' },
  accept: { zh: '受理', en: 'Accepted' },
  examine: { zh: '审查', en: 'Examined' },
  decide: { zh: '决定', en: 'Decided' },
  issue: { zh: '制证', en: 'Issued' },
} as const
export const stageStates = {
  done: { zh: '已完成', en: 'done' },
  now: { zh: '进行中', en: 'now' },
  todo: { zh: '未开始', en: 'not yet' },
  stopped: { zh: '已终止', en: 'stopped' },
} as const

/** Texts of the list of cases and the page of one. */
export const cases = {
  title: { zh: '我的办件', en: 'My cases' },
  none: { zh: '您还没有办件。', en: 'You have no cases yet.' },
  find: { zh: '找要办的事', en: 'Find a service' },
  number: { zh: '办件编号', en: 'Case number' },
  noNumber: { zh: '尚未提交', en: 'not submitted yet' },
  service: { zh: '服务', en: 'Service' },
  status: { zh: '状态', en: 'Status' },
  due: { zh: '应办结日期', en: 'Due' },
  opened: { zh: '开始填写', en: 'Started' },
  submittedAt: { zh: '提交时间', en: 'Submitted' },
  applicant: { zh: '申请人', en: 'Applicant' },
  goOn: { zh: '继续填写', en: 'Go on' },
  correct: { zh: '去补正', en: 'Make the corrections' },
  caseTitle: (service: string): Text => ({ zh: `${service}办件`, en: `Case: ${service}` }),
  submitted: {
    title: { zh: '申请已提交', en: 'Your application is submitted' },
    number: (number: string): Text => ({ zh: `办件编号：${number}`, en: `Case number: ${number}` }),
    next: {
      zh: '窗口将在 5 个工作日内决定是否受理；需要补正的，会一次性全部告知您。',
      en: 'The window decides on acceptance within 5 working days. If anything needs correcting you are told everything at once.',
    },
    preview: {
      zh: '审批部门先预审；缺的材料补齐后转入受理，从那时起计算期限。',
      en: 'The authorities look at it first; once the missing papers are in it goes on to acceptance, and the limit runs.',
    },
    receipt: { zh: '下载收件回执', en: 'Download the receipt' },
  },
  correctionSent: { zh: '补正已提交', en: 'Your corrections are handed in' },
  stagesLabel: { zh: '办理进度', en: 'Progress' },
  dates: { zh: '期限', en: 'Dates' },
  acceptedOn: { zh: '受理日期', en: 'Accepted on' },
  deemed: {
    zh: '收件后五个工作日内没有告知补正，依法自收件之日起视为受理',
    en: 'accepted by silence as of receipt: nothing was said within five working days',
  },
  effectiveDue: { zh: '承诺办结日期', en: 'Promised by' },
  legalDue: { zh: '法定办结日期', en: 'Due by law' },
  remaining: (days: number): Text => {
    if (days < 0) return { zh: `已超期 ${-days} 个工作日`, en: `${-days} working days late` }
    if (days === 0) return { zh: '今天到期', en: 'due today' }
    return { zh: `还剩 ${days} 个工作日`, en: `${days} working days left` }
  },
  toldAs: (day: string): Text => ({
    zh: `受理时告知的是 ${day}`,
    en: `told at acceptance: ${day}`,
  }),
  dayByDay: { zh: '逐日看期限是怎么算的', en: 'See day by day how this is counted' },
  provisional: {
    zh: '其间有年份的放假安排尚未公布，日期为暂定。',
    en: 'The holidays of a year in between are not published yet; the date is provisional.',
  },
  parts: { zh: '各部门办理情况', en: 'The authorities' },
  authority: { zh: '部门', en: 'Authority' },
  onCommitment: { zh: '告知承诺', en: 'on a promise' },
  permitNumber: { zh: '许可编号', en: 'Permit number' },
  timeline: { zh: '办理过程', en: 'What has happened' },
  earlier: (count: number): Text => ({ zh: `更早的 ${count} 条`, en: `${count} earlier entries` }),
  documents: { zh: '文书', en: 'Papers of this case' },
  download: (name: string): Text => ({ zh: `${name}（PDF）`, en: `${name} (PDF)` }),
  beingMade: {
    zh: '刚产生的文书需要几秒钟生成，打不开时请稍后再试。',
    en: 'A new paper takes a few seconds to be made; try again if it does not open.',
  },
  sealAway: (since: string): Text => ({
    zh: `电子印章服务自${since}起暂时不可用，新文书等待签章，恢复后自动生成；办理进度和期限不受影响。`,
    en: `The electronic seal has been away since ${since}. New papers wait for it and are made by themselves when it is back; the case goes on.`,
  }),
  unprintable: {
    zh: '有字印作编码',
    en: 'Some characters are printed as codes',
  },
  unprintableHelp: (characters: string): Text => ({
    zh: `文书的字体没有这些字，印作编码：${characters}。请核对姓名、名称，需要时向窗口提出。`,
    en: `The fonts of these papers do not have: ${characters}. Please check names; ask at the window where it matters.`,
  }),
  licence: { zh: '证照', en: 'Licence' },
  licenceNumber: { zh: '编号', en: 'Number' },
  licenceUntil: { zh: '有效期至', en: 'Valid until' },
  licenceVersion: (version: number): Text => ({ zh: `第 ${version} 版`, en: `version ${version}` }),
  licenceIs: {
    suspended: {
      zh: '各项许可均已暂停，暂停期间不得从事许可的活动',
      en: 'All its permits are suspended: what they permit may not be done meanwhile',
    },
    expired: { zh: '有效期已届满，这张证不再有效', en: 'Its validity has ended: it is no longer valid' },
    revoked: {
      zh: '各项许可均已撤销，这张证不再有效',
      en: 'All its permits are revoked: it is no longer valid',
    },
    cancelled: { zh: '许可已经注销，这张证不再有效', en: 'Its permits are cancelled: it is no longer valid' },
  },
  licencePerItem: { zh: '各项许可分别载明', en: 'stated for each permit' },
  show: { zh: '出示证照', en: 'Show it' },
  credential: { zh: '下载机器可读凭证', en: 'Download the credential' },
  verify: { zh: '核验证照', en: 'Check this licence' },
  withdraw: { zh: '撤回申请', en: 'Withdraw the application' },
  withdrawHelp: {
    zh: '撤回后这个办件终止，不能恢复；可以重新申请。',
    en: 'This ends the case and cannot be undone. You can apply again.',
  },
  withdrawReason: { zh: '撤回原因', en: 'Reason' },
  withdrawDo: { zh: '确认撤回', en: 'Withdraw' },
  delete: { zh: '删除这个申请', en: 'Delete this application' },
  deleteOf: (name: string): Text => ({ zh: `删除：${name}`, en: `Delete: ${name}` }),
  deleteShort: { zh: '删除', en: 'Delete' },
  deleteHelp: {
    zh: '填写的内容、上传的文件和消息全部删除，不能恢复。',
    en: 'Everything that you filled in and uploaded, and its messages, go with it. This cannot be undone.',
  },
  deleteDo: { zh: '确认删除', en: 'Delete it' },
  deleted: { zh: '申请已经删除', en: 'The application is deleted' },
  refusedBecause: { zh: '理由', en: 'Reasons' },
  note: { zh: '说明', en: 'Note' },
  survey: { zh: '联合勘验', en: 'Joint survey' },
} as const
