import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the public page of a licence. */
export const licence = {
  title: { zh: '证照核验结果', en: 'Licence check' },
  valid: { zh: '有效', en: 'Valid' },
  expired: { zh: '已过期', en: 'Expired' },
  revoked: { zh: '已撤销', en: 'Revoked' },
  suspended: { zh: '已暂停', en: 'Suspended' },
  cancelled: { zh: '已注销', en: 'Cancelled' },
  not_yet: { zh: '尚未生效', en: 'Not valid yet' },
  replaced: { zh: '已更新', en: 'Replaced' },
  revokedOn: (day: string): Text => ({ zh: `${day}撤销`, en: `revoked on ${day}` }),
  cancelledOn: (day: string): Text => ({ zh: `${day}注销`, en: `cancelled on ${day}` }),
  expiredOn: (day: string): Text => ({ zh: `${day}起失效`, en: `not valid from ${day} on` }),
  suspendedFrom: (from: string, until: string | null): Text =>
    until === null
      ? { zh: `自 ${from}起暂停`, en: `suspended from ${from} on` }
      : { zh: `${from} 至 ${until}暂停`, en: `suspended from ${from} to ${until}` },
  suspendedText: {
    zh: '这张证照由本系统签发，许可已被暂停，暂停期间不得从事许可的活动。',
    en: 'This licence was issued here. Its permits are suspended: what they permit may not be done meanwhile.',
  },
  cancelledText: {
    zh: '这张证照由本系统签发，许可已经注销，不再有效。',
    en: 'This licence was issued here. Its permits have been cancelled: it is not valid.',
  },
  replacedText: (version: number): Text => ({
    zh: `这是这张证照的旧版本，已停止使用；现行的是第 ${version} 版。下面每一项的状态是今天的。`,
    en: `This is an old version of the licence, which is not used any more; version ${version} is the one that counts. The status of each permit below is today’s.`,
  }),
  toNewest: { zh: '查看现行版本', en: 'See the present version' },
  revokedText: {
    zh: '这张证照由本系统签发，许可已被撤销，不再有效。',
    en: 'This licence was issued here. Its permits have been revoked: it is not valid.',
  },
  partly: { zh: '部分有效', en: 'Partly valid' },
  partlyText: {
    zh: '这张证照由本系统签发，其中有许可已经失效或者暂停，其余有效；请看下面每一项的状态。',
    en: 'This licence was issued here. A permit on it has ended or is suspended, the others are valid; see each one below.',
  },
  unknown: { zh: '查无此证', en: 'No such licence' },
  validText: {
    zh: '这张证照由本系统签发，目前有效。',
    en: 'This licence was issued here and is valid today.',
  },
  expiredText: {
    zh: '这张证照由本系统签发，已过有效期。',
    en: 'This licence was issued here and has expired.',
  },
  unknownText: (number: string): Text => ({
    zh: `没有编号为 ${number} 的证照。请核对编号的每一位；如果证照上印的就是这个编号，请拨打 12345 反映。`,
    en: `There is no licence with the number ${number}. Check every character; if this is what the licence says, call 12345.`,
  }),
  number: { zh: '编号', en: 'Number' },
  identifier: { zh: '电子证照标识', en: 'Electronic licence identifier' },
  version: { zh: '版本', en: 'Version' },
  industry: { zh: '行业', en: 'Industry' },
  holder: { zh: '持证人', en: 'Holder' },
  premises: { zh: '经营场所', en: 'Premises' },
  issuedOn: { zh: '发证日期', en: 'Issued on' },
  validUntil: { zh: '有效期至', en: 'Valid until' },
  perItem: { zh: '各项许可分别载明', en: 'stated for each permit' },
  authority: { zh: '发证机关', en: 'Issued by' },
  permits: { zh: '许可内容', en: 'What it covers' },
  permit: { zh: '许可事项', en: 'Permit' },
  decidedBy: { zh: '决定机关', en: 'Decided by' },
  basis: { zh: '依据', en: 'Legal basis' },
  validity: { zh: '有效期', en: 'Validity' },
  status: { zh: '状态', en: 'Status' },
  check: { zh: '怎样辨别真伪', en: 'How to check' },
  checkText: [
    {
      zh: '看地址栏：核验页面必须在本网站打开，不要相信其他网站或图片。',
      en: 'Look at the address bar: this page must be on this site, not a picture or another site.',
    },
    {
      zh: '对照编号、持证人、经营场所和各项许可，应与证照上印的完全一致。',
      en: 'Number, holder, premises and permits must be exactly what the licence says.',
    },
    { zh: '有疑问的，请拨打 12345。', en: 'If in doubt call 12345.' },
  ],
  offline: {
    zh: '扫码、离线核验，或核验 PDF 文书',
    en: 'Scan a code, check without a network, or check a PDF',
  },
  demo: { zh: '演示证照，没有法律效力。', en: 'A demonstration licence without legal effect.' },
} as const
