import { type Kind, kinds, numberedKinds, paperTitles, versionedKinds } from './kinds.ts'

/** One paper of a case by its kind and number: `receipt`, `pause_notice.2` (the second pause), `licence.2` (a version). */
export type PaperId = Kind | `${Kind}.${number}`

/** The form of a paper's identity; whether a case has that paper only `papersOf` says. */
export const paperPattern = /^[a-z_]{1,40}(\.[1-9]\d{0,3})?$/

const counted: ReadonlySet<string> = new Set(numberedKinds)
const versioned: ReadonlySet<string> = new Set(versionedKinds)

/** A kind and its number as an identity; a first version has none. */
export function paperId(kind: Kind, n = 1): PaperId {
  return counted.has(kind) || n > 1 ? `${kind}.${n}` : kind
}

/** Kind and number (1 where there is none) of an identity; undefined for everything that is no paper's. */
export function parsePaper(paper: string): { kind: Kind; n: number } | undefined {
  if (!paperPattern.test(paper)) return undefined
  const [name, number] = paper.split('.')
  const kind = kinds.find((one) => one === name)
  const n = Number(number ?? 1)
  return kind && paperId(kind, n) === paper && (n === 1 || counted.has(kind) || versioned.has(kind))
    ? { kind, n }
    : undefined
}

/** What a paper is called in a list of files: with its number where a case can have several. */
export function paperName(paper: PaperId): string {
  const [kind, n] = paper.split('.') as [Kind, string?]
  if (n === undefined) return paperTitles[kind]
  return versioned.has(kind) ? `${paperTitles[kind]}（第${n}版）` : `${paperTitles[kind]}（${n}）`
}
