import type { Text } from './schema-basics.ts'

/** The procedures whose time is not counted (行政许可法 45): the only reasons for a pause (R-DEC-3). */
export const pauseKinds = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert_review',
] as const
export type PauseKind = (typeof pauseKinds)[number]

/** The classes of letters: 批后监管, 容缺办理, 容缺预审, 证明事项告知承诺. */
export const letterClasses = [
  'post_supervision',
  'tolerant_handling',
  'tolerant_preview',
  'proof_commitment',
] as const
export type LetterClass = (typeof letterClasses)[number]

/** The classes that an item can have; `none`: handled in the ordinary way only. */
export const itemClasses = ['post_supervision', 'tolerant_handling', 'tolerant_preview', 'none'] as const
export type ItemClass = (typeof itemClasses)[number]

/** Areas in which no promise may stand in for an examination, and which bar false applicants (R-PEN-1). */
export const areas = [
  'state_security',
  'public_safety',
  'finance',
  'ecology',
  'health',
  'life_property',
  'foreign_affairs',
] as const
export type Area = (typeof areas)[number]

/** What a condition of approval holds up until it is met: issuing, handing out, closing. Each includes the later ones. */
export const blockPoints = ['issue', 'hand_over', 'close'] as const
export type BlockPoint = (typeof blockPoints)[number]

/** The classes as people call them. */
export const classNames = {
  post_supervision: { zh: '批后监管', en: 'Supervision after approval' },
  tolerant_handling: { zh: '容缺办理', en: 'Handling with papers to follow' },
  tolerant_preview: { zh: '容缺预审', en: 'Preview with papers missing' },
  proof_commitment: { zh: '证明事项告知承诺', en: 'A promise in place of a proof' },
  none: { zh: '普通办理', en: 'Ordinary handling' },
} as const satisfies Record<LetterClass | ItemClass, Text>

/** The areas as the rules name them. */
export const areaNames = {
  state_security: { zh: '国家安全', en: 'state security' },
  public_safety: { zh: '公共安全', en: 'public safety' },
  finance: { zh: '金融业审慎监管', en: 'prudential supervision of finance' },
  ecology: { zh: '生态环境保护', en: 'protection of the environment' },
  health: { zh: '人身健康', en: 'personal health' },
  life_property: { zh: '生命财产安全', en: 'safety of life and property' },
  foreign_affairs: { zh: '重要涉外', en: 'important foreign affairs' },
} as const satisfies Record<Area, Text>
