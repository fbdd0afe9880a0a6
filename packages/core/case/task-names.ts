import type { Text } from '../catalogue/schema.ts'
import type { TaskKind } from './tasks.ts'

/** What each task is called. */
export const taskNames: Readonly<Record<TaskKind, Text>> = {
  preview: { zh: '预审', en: 'Preview' },
  complete_preview: { zh: '补齐预审缺的材料', en: 'Hand in what the preview lacks' },
  accept: { zh: '受理', en: 'Accept' },
  answer_correction: { zh: '补正', en: 'Correct' },
  survey: { zh: '联合勘验', en: 'Joint survey' },
  decide: { zh: '审查决定', en: 'Decide' },
  extension: { zh: '审批延期', en: 'Decide on an extension' },
  joint_extension: { zh: '审批联合办理延期', en: 'Decide on extending joint handling' },
  hearing: { zh: '听证', en: 'Hearing' },
  hand_in: { zh: '补交材料', en: 'Hand in a paper' },
  condition: { zh: '确认附带条件', en: 'Confirm a condition' },
  conclude: { zh: '办结', en: 'Conclude' },
  hand_over: { zh: '送达证照', en: 'Hand over the licence' },
  send_parcel: { zh: '交寄', en: 'Send by post' },
  parcel: { zh: '跟踪寄递', en: 'Follow the parcel' },
  receive: { zh: '打开并签收电子文书', en: 'Open and receive electronically' },
  close: { zh: '归档', en: 'Close' },
  verify: { zh: '批后核查', en: 'Verify' },
  revocation: { zh: '撤销程序', en: 'Revocation' },
  defence: { zh: '陈述申辩', en: 'Defence' },
  change: { zh: '变更审查', en: 'Change' },
  conclude_change: { zh: '变更综合许可证', en: 'Change of the licence' },
  cancellation: { zh: '办理注销', en: 'Cancellation' },
  renewal: { zh: '延续审查', en: 'Renewal' },
}
