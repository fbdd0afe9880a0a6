import type { Text } from '@xinban/core/catalogue/schema'

/** What a verification can find, and what follows. */
export const verificationResults = {
  kept: { zh: '符合承诺：许可继续有效，核查了结', en: 'Kept: the permit stands, the verification is over' },
  correct: { zh: '限期整改：到期再核查一次', en: 'To be put right by a day, then looked at once more' },
  failed: {
    zh: '不符合承诺：转由许可机关负责人启动撤销程序',
    en: 'Not kept: the chief of the deciding authority begins to revoke',
  },
} as const satisfies Record<string, Text>

/** Texts of the forms for what follows a decision. */
export const afterForms = {
  method: { zh: '送达方式', en: 'How' },
  receivedBy: { zh: '领取人', en: 'Received by' },
  items: { zh: '这次送达的', en: 'What is handed over' },
  proof: { zh: '怎样核对的', en: 'How it was checked' },
  proofs: {
    code: { zh: '取件码', en: 'Pick-up code' },
    id: { zh: '核验身份证件', en: 'Identity document' },
    courier: { zh: '寄递回执（人工交寄的）', en: 'Courier’s receipt (posted by hand)' },
  },
  code: { zh: '取件码', en: 'Pick-up code' },
  codeHint: {
    zh: '8 位，申请人在办件页面取得；连错 5 次作废',
    en: '8 characters, from the applicant’s page; void after 5 wrong tries',
  },
  collector: { zh: '谁来领取', en: 'Who collects' },
  collectors: {
    applicant: { zh: '申请人本人', en: 'The applicant' },
    agent: { zh: '代领人', en: 'Somebody for them' },
  },
  mandate: { zh: '委托证明（代领的必填）', en: 'Mandate (required for somebody else)' },
  mandateHint: {
    zh: '例如：授权委托书的日期、代领人证件号后四位',
    en: 'For example the date of the power of attorney',
  },
  originals: { zh: '留存哪些原件、各几份', en: 'Which originals, how many' },
  inParcel: (names: Text): Text => ({ zh: `寄出：${names.zh}`, en: `In the parcel: ${names.en}` }),
  postageFree: { zh: '免费邮寄', en: 'Posted free of charge' },
  postageUnknown: { zh: '邮费由谁承担：未公布', en: 'Who pays the postage: not published' },
  recallReasons: { zh: '撤销的原因', en: 'Why it is recalled' },
  returnedOn: { zh: '退回或者查明遗失的日期', en: 'Day of return or loss' },
  lost: { zh: '是遗失，没有退回', en: 'It is lost, it did not come back' },
  returnedReasons: { zh: '原因', en: 'Why' },
  handOverBy: (day: string): Text => ({ zh: `最晚 ${day}送达`, en: `By ${day} at the latest` }),
  note: { zh: '说明', en: 'Note' },
  open: {
    hand_over: { zh: '证照还没有送达', en: 'The licence is not handed over yet' },
    verify: (item: Text): Text => ({
      zh: `核查没有了结：${item.zh}`,
      en: `Verification is open: ${item.en}`,
    }),
    revoke: (item: Text): Text => ({
      zh: `撤销程序没有了结：${item.zh}`,
      en: `Revocation is open: ${item.en}`,
    }),
    change: { zh: '变更申请没有办完', en: 'A change that was asked for is open' },
    cancel: (item: Text): Text => ({
      zh: `申请的注销没有办完：${item.zh}`,
      en: `A cancellation that was asked for is open: ${item.en}`,
    }),
  },
  verifyBy: (day: string): Text => ({ zh: `应在 ${day}前完成`, en: `To be done by ${day}` }),
  correctedBy: (day: string): Text => ({
    zh: `已责令在 ${day}前整改，这次只能认定符合或者不符合。`,
    en: `It was to be put right by ${day}; this time the result is kept or not kept.`,
  }),
  second: { zh: '与您一同核查的人员', en: 'The second official' },
  result: { zh: '核查结果', en: 'Result' },
  correctBy: { zh: '整改期限（限期整改的必填）', en: 'To be put right by (required then)' },
  correctByHint: (from: string, to: string): Text => ({
    zh: `最早 ${from}，最晚 ${to}`,
    en: `From ${from} to ${to}`,
  }),
  verificationNote: {
    zh: '情况和要求（不符合的必填）',
    en: 'What was found and ordered (required unless kept)',
  },
  ground: { zh: '撤销的原因', en: 'Ground' },
  groundHint: {
    zh: '没有核查认定为不符合承诺，所以不能以承诺不实、整改不到位为由。',
    en: 'No verification found the promise not kept, so a broken promise is no ground here.',
  },
  revocationReasons: {
    zh: '事实、理由和依据（告知被许可人）',
    en: 'Facts, reasons and basis (told to the holder)',
  },
  defendBy: (day: string): Text => ({
    zh: `被许可人可以在 ${day}以前陈述申辩；之前不能撤销，除非已经提交申辩。`,
    en: `The holder can state a defence until ${day}; before that nothing is revoked, unless it is stated earlier.`,
  }),
  notified: (ground: Text, day: string): Text => ({
    zh: `拟撤销的原因：${ground.zh}（${day}告知）`,
    en: `Ground: ${ground.en} (told on ${day})`,
  }),
  defence: { zh: '被许可人的陈述申辩', en: 'The holder’s defence' },
  noDefence: (day: string): Text => ({
    zh: `没有提交陈述申辩（期限 ${day}）`,
    en: `No defence was stated (by ${day})`,
  }),
  defenceOpen: (day: string): Text => ({
    zh: `${day}以前还可以陈述申辩`,
    en: `A defence can be stated until ${day}`,
  }),
  recorded: (months: number): Text => ({
    zh: `撤销后记入信用记录 ${months} 个月，修复前不再适用告知承诺和容缺办理。`,
    en: `Revoking goes on the credit record for ${months} months; no promises until it is repaired.`,
  }),
  barred: (day: string): Text => ({
    zh: `今天撤销的，${day}以前不得再次申请（第79条）。`,
    en: `Revoked today, no new application is possible until ${day} (art. 79).`,
  }),
  revokeReasons: { zh: '撤销的理由，对申辩的答复', en: 'Reasons, and the answer to the defence' },
  dropReasons: { zh: '不予撤销的理由', en: 'Why the permit stands' },
  creditTerm: (ground: Text, from: string, until: string): Text => ({
    zh: `${ground.zh}，${from} 至 ${until}`,
    en: `${ground.en}, ${from} to ${until}`,
  }),
  repairFrom: (day: string): Text => ({ zh: `${day}起可以修复`, en: `It can be repaired from ${day} on` }),
  repairReasons: { zh: '怎样纠正的', en: 'How it was put right' },
  validUntil: (day: string): Text => ({ zh: `有效期至 ${day}`, en: `Valid until ${day}` }),
  renewalPassed: {
    zh: '有效期已届满，视为准予延续，不能再不予延续。',
    en: 'The validity has ended: renewed by silence, it can no longer be refused.',
  },
  decision: { zh: '决定', en: 'Decision' },
  renewGrant: { zh: '准予延续', en: 'Renew' },
  renewRefuse: { zh: '不予延续', en: 'Do not renew' },
  renewReasons: { zh: '理由（不予延续的必填）', en: 'Reasons (required to refuse)' },
} as const
