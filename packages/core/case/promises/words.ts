/** Why a part leaves commitment for ordinary handling: by the applicant, or found by the approver (R-3.1, R-CMT-4). */
export const commitmentEndGrounds = {
  third_party: { zh: '直接涉及他人重大利益', en: 'It directly touches important interests of others' },
  credit: { zh: '存在未修复的失信记录', en: 'There is an unrepaired credit record' },
  mandate: { zh: '代理人没有代为承诺的特别授权', en: 'The agent has no special mandate to promise' },
  conditions: { zh: '已发现不符合承诺的条件', en: 'The promised conditions are found not to be met' },
} as const
export type CommitmentEndGround = keyof typeof commitmentEndGrounds
