import type { Text } from '@xinban/core/catalogue/schema'

/** What is said after something was done. */
export const doneTexts: Readonly<Record<string, Text>> = {
  withdraw: { zh: '申请已撤回', en: 'The application is withdrawn' },
  hand_in_owed: { zh: '材料已补交', en: 'The paper is handed in' },
  complete_preview: { zh: '缺的材料已补齐，转入正式受理', en: 'The missing papers are in; on to acceptance' },
  withdraw_commitment: {
    zh: '承诺已撤回，改按普通方式办理',
    en: 'The promise is taken back; ordinary handling',
  },
  withdraw_promise: {
    zh: '承诺已撤回，请按期补交材料',
    en: 'The promise is taken back; hand the paper in by its date',
  },
  choose_delivery: { zh: '送达方式已保存', en: 'The way of delivery is saved' },
  request_hearing: { zh: '已提出听证要求', en: 'The hearing is asked for' },
  state_defence: { zh: '陈述申辩已提交', en: 'Your defence is handed in' },
  request_renewal: { zh: '延续申请已提交', en: 'Renewal is asked for' },
  request_change: { zh: '变更申请已提交', en: 'The change is asked for' },
  request_cancellation: { zh: '注销申请已提交', en: 'The cancellation is asked for' },
}

/** Texts of what an applicant can do about a case. */
export const actions = {
  title: { zh: '您现在可以办的', en: 'What you can do now' },
  requests: { zh: '申请变更或者注销', en: 'Ask for a change, or give permits up' },
  about: (action: string, name: string): Text => ({ zh: `${action}：${name}`, en: `${action}: ${name}` }),
  owed: {
    help: {
      zh: '先上传，确认无误后点“补交”。可以传几个文件。',
      en: 'Upload first, check, then hand in. A paper may consist of several files.',
    },
    do: (count: number): Text => ({ zh: `补交（${count} 个文件）`, en: `Hand in (${count} files)` }),
    none: { zh: '还没有上传', en: 'nothing uploaded yet' },
  },
  withdrawPromise: {
    help: {
      zh: '撤回后，这份材料要在规定的日期前补交；日期会写在办件页面上。',
      en: 'The paper then has to be handed in by a date, which this page will show.',
    },
    do: { zh: '撤回这项承诺', en: 'Take this promise back' },
  },
  preview: {
    help: {
      zh: '下列材料都上传后，才能转入正式受理；受理后开始计算期限。',
      en: 'Once all of these are uploaded the application goes on to acceptance, and the limit runs.',
    },
    do: { zh: '材料已齐，转入受理', en: 'All is there: on to acceptance' },
  },
  withdrawCommitment: {
    help: {
      zh: '撤回后这个事项按普通方式办理：期限从今天重新计算，承诺代替的材料需要提交。作出决定前可以撤回。',
      en: 'This item is then handled in the ordinary way: the limit begins anew today, and the papers that the promise replaced are asked for. Possible until the decision.',
    },
    note: { zh: '原因', en: 'Reason' },
    do: { zh: '确认撤回承诺', en: 'Take the promise back' },
  },
  hearing: {
    help: (day: string): Text => ({
      zh: `您有权要求听证，最晚 ${day}提出。听证不收费；听证占用的时间不计入办理期限。`,
      en: `You have the right to a hearing; ask for it by ${day}. It is free, and its days are not counted.`,
    }),
    note: { zh: '想说明的情况', en: 'What you want to say' },
    do: { zh: '要求听证', en: 'Ask for a hearing' },
  },
  defence: {
    help: (day: string): Text => ({
      zh: `审批部门拟撤销这项许可。您可以在 ${day}前（含当日）陈述、申辩，审批部门会听取后再决定。`,
      en: `The authority intends to revoke this permit. State your defence by ${day}; it is heard before the decision.`,
    }),
    text: { zh: '您的陈述、申辩', en: 'Your defence' },
    do: { zh: '提交陈述申辩', en: 'Hand in the defence' },
  },
  renewal: {
    help: (from: string | null, to: string, until: string): Text => ({
      zh: `有效期至 ${until}。可以申请延续的时间：${from ? `${from} 至 ${to}` : `不迟于 ${to}`}。届满前没有作出决定的，视为准予延续。`,
      en: `Valid until ${until}. Renewal can be asked for ${from ? `from ${from} to ${to}` : `until ${to}`}. Without a decision before the end it counts as renewed.`,
    }),
    note: { zh: '说明', en: 'Note' },
    do: { zh: '申请延续', en: 'Ask for renewal' },
  },
} as const
