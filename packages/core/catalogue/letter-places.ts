import type { LetterClass } from './law-words.ts'
import type { Text } from './schema-basics.ts'

/** The places that a letter's text may have in braces, and what each is filled with from the case. */
export const letterPlaces = {
  applicant: { zh: '申请人名称', en: 'the applicant’s name' },
  items: { zh: '事项名称', en: 'the names of the items' },
  authorities: { zh: '实施机关', en: 'the authorities that decide' },
  basis: { zh: '设定依据', en: 'the laws behind the items' },
  conditions: { zh: '应当符合的条件', en: 'the conditions that are promised' },
  papers: { zh: '材料或证明的名称', en: 'the names of the papers' },
  deadline: { zh: '补齐的日期', en: 'the date by which papers follow' },
  verify: { zh: '核查的时间和方式', en: 'when and how it is verified' },
  liability: { zh: '不实承诺的责任', en: 'what follows a false promise' },
  late: { zh: '逾期的处理', en: 'what a missed date does' },
  hotline: { zh: '咨询监督电话', en: 'the telephone for questions and complaints' },
} as const satisfies Record<string, Text>
export type LetterPlace = keyof typeof letterPlaces

/** What a letter of each class has to tell (R-3.1, R-TOL-11), as places. */
export const neededPlaces = {
  post_supervision: ['applicant', 'items', 'basis', 'conditions', 'verify', 'liability'],
  tolerant_handling: ['applicant', 'items', 'papers', 'deadline', 'late'],
  tolerant_preview: ['applicant', 'items', 'papers', 'late'],
  proof_commitment: ['applicant', 'items', 'basis', 'papers', 'verify', 'liability'],
} as const satisfies Record<LetterClass, readonly LetterPlace[]>

/** True for a place that the texts may have. */
export function isLetterPlace(name: string): name is LetterPlace {
  return Object.hasOwn(letterPlaces, name)
}

/** What stands in braces in a text, in its order; `null` where a brace is open or stands alone. */
export function placesIn(text: string): string[] | null {
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')
  return /[{}]/.test(text.replace(/\{[^{}]*\}/g, '')) ? null : names
}
