import type { CaseFile } from '@xinban/core/case/event'
import type { StoredFile } from '@xinban/store/files'

/** What the case and its applicant know of a stored file: not where it lies. */
export function toCaseFile({ id, material, name, mime, size, sha256 }: StoredFile): CaseFile {
  return { id, material, name, mime, size, sha256 }
}
