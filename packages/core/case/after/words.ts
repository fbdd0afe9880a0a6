/** Why a permit can be revoked (R-REV-1, R-CMT-3). */
export const revocationGrounds = {
  false_commitment: { zh: '承诺不实', en: 'The promise was false' },
  not_corrected: { zh: '责令限期整改后仍不符合条件', en: 'Still not in order after the time given' },
  fraud: { zh: '以欺骗、贿赂等不正当手段取得', en: 'Obtained by fraud or bribery' },
  unlawful: {
    zh: '作出决定时超越职权、违反程序或者申请人不符合法定条件',
    en: 'The decision was beyond powers, against procedure or the conditions',
  },
} as const
export type RevocationGround = keyof typeof revocationGrounds

/** How a licence reaches its holder (送达方式). */
export const handOverMethods = {
  window: { zh: '窗口领取', en: 'Collected at the window' },
  post: { zh: '邮政寄递', en: 'By post' },
  electronic: { zh: '电子证照', en: 'Electronically' },
  terminal: { zh: '自助终端打印', en: 'Printed at a terminal' },
} as const
export type HandOverMethod = keyof typeof handOverMethods
