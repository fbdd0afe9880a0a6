import type { CaseFile } from '@xinban/core/case/event'
import { FileDrop } from '../apply/file-drop.tsx'
import { FileLine } from '../kit/file-line.tsx'
import { useLanguage } from '../lib/language.ts'
import { apply } from '../messages/apply.ts'
import { common } from '../messages/common.ts'

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
  const { t } = useLanguage()
  const action = `/cases/${caseId}?material=${encodeURIComponent(material)}`
  return (
    <div className="stack-s">
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <FileLine key={file.id} caseId={caseId} file={file}>
              <form method="post" action={action}>
                <button
                  type="submit"
                  className="link-button"
                  name="remove"
                  value={file.id}
                  aria-label={t(apply.removeFile(file.name))}
                >
                  {t(common.remove)}
                </button>
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
