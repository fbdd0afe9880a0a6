import type { CaseFile } from '@xinban/core/case/event'
import { useLanguage } from '../lib/language.ts'
import { apply } from '../messages/apply.ts'
import { common } from '../messages/common.ts'

/** Within a form: takes a file away again. */
export function RemoveFile({ file }: { file: CaseFile }) {
  const { t } = useLanguage()
  return (
    <button
      type="submit"
      className="link-button"
      name="remove"
      value={file.id}
      aria-label={t(apply.removeFile(file.name))}
    >
      {t(common.remove)}
    </button>
  )
}
