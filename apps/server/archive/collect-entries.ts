import { join } from 'node:path'
import type { CaseFile } from '@xinban/core/case/event'
import { type PaperId, paperName, papersOf } from '@xinban/documents/documents'
import { listDocuments } from '@xinban/store/documents'
import { waitingPapers } from '@xinban/store/read-history'
import type { Found } from '../cases/read-case.ts'
import type { Context } from '../context.ts'
import { filePath } from '../files/file-path.ts'
import { fileName } from './case-files.ts'

/** A file on the disk that belongs into an archive, by its name there. */
export interface StoredEntry {
  readonly name: string
  readonly path: string
}

/** A paper with the hash that was noted when it was made. */
export interface PaperEntry extends StoredEntry {
  readonly title: string
  readonly sha256: string
}

/** The papers of a case: those that were made, those that are being made, and those that nobody makes any more. */
export interface Papers {
  readonly made: readonly PaperEntry[]
  readonly waiting: readonly PaperId[]
  readonly unmade: readonly PaperId[]
}

const nameOf = (paper: PaperId) => `papers/${paper}.pdf`

/** Finds them. */
export async function collectPapers({ db, settings }: Context, { case: theCase }: Found): Promise<Papers> {
  const due = papersOf(theCase)
  // In the order of their making: of several makings the last stays.
  const documents = new Map((await listDocuments(db, theCase.id)).map((one) => [one.kind, one]))
  const made = due.flatMap((paper): PaperEntry[] => {
    const document = documents.get(paper)
    if (!document) return []
    const { sha256, path } = document
    return [{ name: nameOf(paper), title: paperName(paper), sha256, path: join(settings.data, path) }]
  })
  const absent = due.filter((paper) => !documents.has(paper))
  if (absent.length === 0) return { made, waiting: [], unmade: [] }
  const jobs: readonly string[] = await waitingPapers(db, theCase.id)
  const waiting = absent.filter((paper) => jobs.includes(paper))
  return { made, waiting, unmade: absent.filter((paper) => !waiting.includes(paper)) }
}

/** What a missing paper is called in the manifest. */
export function missingPaper(paper: PaperId): { name: string; why: 'not_made' } {
  return { name: nameOf(paper), why: 'not_made' }
}

/** Where those files lie. */
export function collectFiles({ settings }: Context, files: readonly CaseFile[]): StoredEntry[] {
  return files.map((file) => ({ name: fileName(file), path: join(settings.data, filePath(file.id)) }))
}
