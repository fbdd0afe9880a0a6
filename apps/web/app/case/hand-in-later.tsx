import type { CaseView } from '@xinban/core/case/case-view'
import type { CaseFile } from '@xinban/core/case/event'
import { paperNames } from '@xinban/core/case/names'
import { Button } from '../kit/button.tsx'
import type { ApiProblem } from '../lib/api.ts'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { actions as texts } from '../messages/case-actions.ts'
import { promises } from '../messages/promises.ts'
import { CommandInputs, type FormContext } from './command-form.tsx'
import { UploadCard } from './upload-card.tsx'

interface Props {
  readonly view: CaseView
  /** Files that are uploaded and not handed in yet. */
  readonly files: readonly CaseFile[]
  readonly refused: { readonly material: string; readonly problem: ApiProblem } | null
  readonly context: FormContext
}

function errorOf({ refused }: Props, material: string, language: 'zh' | 'en'): string | null {
  if (refused?.material !== material) return null
  return refused.problem.detail?.[language] ?? refused.problem.title
}

/** A paper that is owed: upload it, then hand it in. */
export function OwedForm({ material, ...props }: Props & { material: string }) {
  const { t, language } = useLanguage()
  const { view, context } = props
  const files = props.files.filter((file) => file.material === material)
  const name = t(paperNames(view.plan, [material]))
  const due = view.owed.find((paper) => paper.material === material && paper.handedInOn === null)?.due
  return (
    <div className="action-card">
      <h3>
        {name}
        {due && <small className="soon"> {t(promises.owedBy(formatDate(due, language)))}</small>}
      </h3>
      <p className="small">{t(texts.owed.help)}</p>
      <UploadCard
        caseId={view.id}
        material={material}
        name={name}
        files={files}
        error={errorOf(props, material, language)}
      />
      {files.length > 0 && (
        <form method="post">
          <CommandInputs
            type="hand_in_owed"
            about={material}
            requestId={`${context.requestId}-${material}`}
          />
          <Button look="primary">{t(texts.owed.do(files.length))}</Button>
        </form>
      )}
    </div>
  )
}

/** The papers that a preview lacks: upload all of them, then go on to acceptance. */
export function PreviewForm(props: Props) {
  const { t, language } = useLanguage()
  const { view, files, context } = props
  const wanted = view.handling.preview
  const complete = wanted.every((material) => files.some((file) => file.material === material))
  return (
    <div className="action-card">
      <p>{t(texts.preview.help)}</p>
      {wanted.map((material) => {
        const name = t(paperNames(view.plan, [material]))
        return (
          <div key={material} className="stack-s">
            <h3>{name}</h3>
            <UploadCard
              caseId={view.id}
              material={material}
              name={name}
              files={files.filter((file) => file.material === material)}
              error={errorOf(props, material, language)}
            />
          </div>
        )
      })}
      {complete && (
        <form method="post">
          <CommandInputs type="complete_preview" requestId={context.requestId} />
          <Button look="primary">{t(texts.preview.do)}</Button>
        </form>
      )}
    </div>
  )
}
