import type { Renewal, Revocation, VerificationRecord } from '@xinban/core/case/after/state'
import type { Text } from '@xinban/core/catalogue/schema'

/** What a look by the supervisor found. */
export const verificationResults: Readonly<Record<VerificationRecord['result'], Text>> = {
  kept: { zh: '符合承诺', en: 'promise kept' },
  correct: { zh: '限期整改', en: 'to be put right' },
  failed: { zh: '不符合承诺', en: 'promise not kept' },
}

/** How a request for renewal ended. */
export const renewalResults: Readonly<Record<NonNullable<Renewal['result']>, Text>> = {
  renewed: { zh: '准予延续', en: 'renewed' },
  deemed: { zh: '届满前未作决定，视为准予延续', en: 'renewed by silence' },
  refused: { zh: '不予延续', en: 'not renewed' },
}

/** How a revocation ended. */
export const revocationResults: Readonly<Record<NonNullable<Revocation['result']>, Text>> = {
  revoked: { zh: '已撤销', en: 'revoked' },
  dropped: { zh: '不予撤销', en: 'not revoked' },
}

/** Texts of what follows a decision. */
export const after = {
  title: { zh: '决定之后', en: 'After the decision' },
  verification: { zh: '批后核查', en: 'Verification' },
  verificationText: {
    zh: '按告知承诺准予的事项，由监管部门在规定期限内核查是否符合承诺。',
    en: 'What was granted on a promise is verified by the supervising authority within a limit.',
  },
  verifyBy: (day: string): Text => ({ zh: `应在 ${day}前（含当日）核查`, en: `to be verified by ${day}` }),
  correctBy: (day: string): Text => ({ zh: `应在 ${day}前（含当日）整改`, en: `to be put right by ${day}` }),
  by: { zh: '核查人员', en: 'Verified by' },
  people: (count: number): Text => ({ zh: `${count} 人`, en: `${count} people` }),
  passed: { zh: '符合', en: 'in order' },
  failed: { zh: '不符合', en: 'not in order' },
  revocation: { zh: '撤销程序', en: 'Revocation' },
  ground: { zh: '事由', en: 'Ground' },
  reasons: { zh: '理由', en: 'Reasons' },
  notifiedOn: { zh: '告知日期', en: 'Told on' },
  defendBy: { zh: '陈述申辩期限', en: 'Defence until' },
  defence: { zh: '陈述申辩', en: 'Defence' },
  noDefence: { zh: '尚未提出', en: 'none so far' },
  result: { zh: '结果', en: 'Result' },
  underWay: { zh: '进行中', en: 'under way' },
  renewal: { zh: '延续', en: 'Renewal' },
  requestedOn: (day: string): Text => ({ zh: `${day}申请`, en: `asked for on ${day}` }),
  windowOf: (from: string | null, to: string, until: string): Text => ({
    zh: `有效期至 ${until}；可以申请延续的时间：${from ? `${from} 至 ${to}` : `不迟于 ${to}`}`,
    en: `valid until ${until}; renewal can be asked for ${from ? `from ${from} to ${to}` : `until ${to}`}`,
  }),
  credit: { zh: '信用记录', en: 'Credit record' },
  creditDays: (from: string, until: string): Text => ({
    zh: `${from} 至 ${until}`,
    en: `${from} to ${until}`,
  }),
  repaired: (day: string): Text => ({ zh: `${day}已修复`, en: `repaired on ${day}` }),
  barred: (day: string): Text => ({
    zh: `${day}前（含当日）不得再次申请`,
    en: `no new application until ${day}`,
  }),
  published: { zh: '在失信名单中公示', en: 'on the public list' },
  closed: (at: string): Text => ({ zh: `${at}归档`, en: `closed ${at}` }),
} as const
