/**
 * Why a permit is cancelled (注销): the six cases of article 70 (R-REV-3), and the holder giving it up, which is one of
 * the “other cases” of the sixth.
 */
export const cancellationGrounds = {
  surrendered: { zh: '持证人申请注销', en: 'The holder gives it up' },
  not_renewed: { zh: '有效期届满未延续', en: 'Its validity ended and it was not renewed' },
  person: {
    zh: '赋予公民特定资格的许可，该公民死亡或者丧失行为能力',
    en: 'The person whom it qualified died or lost capacity',
  },
  dissolved: { zh: '法人或者其他组织依法终止', en: 'The organisation was dissolved' },
  taken_back: {
    zh: '许可依法被撤销、撤回，或者许可证件依法被吊销',
    en: 'It was revoked, withdrawn, or taken away as a penalty',
  },
  force_majeure: {
    zh: '因不可抗力导致许可事项无法实施',
    en: 'Force majeure made what it permits impossible',
  },
  other: { zh: '法律、法规规定的其他情形', en: 'Another case named by a law' },
} as const
export type CancellationGround = keyof typeof cancellationGrounds

/** Why a licence has a new version (R-COM-4). */
export const versionReasons = {
  revoked: { zh: '撤销', en: 'a permit was revoked' },
  renewed: { zh: '延续', en: 'a permit was renewed' },
  suspended: { zh: '暂停', en: 'a permit was suspended' },
  resumed: { zh: '恢复', en: 'a suspension ended' },
  changed: { zh: '变更', en: 'its facts were changed' },
  expired: { zh: '届满', en: 'a permit expired' },
  cancelled: { zh: '注销', en: 'a permit was cancelled' },
} as const
export type VersionReason = keyof typeof versionReasons

/** The facts of a licence, in words. */
export const factNames = {
  holder: { zh: '经营主体名称', en: 'Name of the business' },
  legalRep: { zh: '法定代表人（负责人、经营者）', en: 'Legal representative (person in charge)' },
  premises: { zh: '经营场所', en: 'Premises' },
} as const
