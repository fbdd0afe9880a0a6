import type { CaseFile } from '@xinban/core/case/event'
import type { ReactNode } from 'react'
import { formatSize } from '../lib/format.ts'

/** A file that can be opened, with its size and what can be done with it. */
export function FileLine({
  caseId,
  file,
  children,
}: {
  caseId: string
  file: CaseFile
  children?: ReactNode
}) {
  return (
    <li className="file-line">
      <a href={`/api/cases/${caseId}/files/${file.id}`} target="_blank" rel="noreferrer">
        {file.name}
      </a>
      <span className="soft small number">{formatSize(file.size)}</span>
      {children}
    </li>
  )
}
