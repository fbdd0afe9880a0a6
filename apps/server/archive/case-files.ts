import type { CaseEvent, CaseFile } from '@xinban/core/case/event'

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** What an uploaded file is called in an archive: by its id; its own name may be none for every system. */
export function fileName({ id, mime }: Pick<CaseFile, 'id' | 'mime'>): string {
  return `files/${id}.${endings[mime] ?? 'bin'}`
}

/** Every file that the history names, also those that were replaced later. */
export function filesOf(events: readonly CaseEvent[]): CaseFile[] {
  const all = events.flatMap(({ body }) => ('files' in body ? body.files : []))
  return [...new Map(all.map((file) => [file.id, file])).values()]
}
