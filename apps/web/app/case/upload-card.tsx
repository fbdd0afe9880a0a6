import type { CaseFile } from '@xinban/core/case/event'
import { FileDrop } from '../apply/file-drop.tsx'
import { RemoveFile } from '../apply/remove-file.tsx'
import { FileLine } from '../kit/file-line.tsx'

/** Where a paper that was missing is uploaded: the files that are there, each to be removed, and where to add one. */
export function UploadCard({
  caseId,
  material,
  name,
  files,
  error,
}: {
  caseId: string
  material: string
  name: string
  files: readonly CaseFile[]
  error: string | null
}) {
  const action = `/cases/${caseId}?material=${encodeURIComponent(material)}`
  return (
    <div className="stack-s">
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <FileLine key={file.id} caseId={caseId} file={file}>
              <form method="post" action={action}>
                <RemoveFile file={file} />
              </form>
            </FileLine>
          ))}
        </ul>
      )}
      <FileDrop
        id={material}
        label={name}
        action={action}
        error={error}
        busy={false}
        send={() => undefined}
      />
    </div>
  )
}
