import type { CaseFile } from '@xinban/core/case/event'
import type { Text } from '@xinban/core/catalogue/schema'
import type { PlanMaterial } from '@xinban/core/compose/plan'
import { useFetcher } from 'react-router'
import { FileLine } from '../kit/file-line.tsx'
import { More } from '../kit/more.tsx'
import { Tag } from '../kit/tag.tsx'
import { ZhNote } from '../kit/zh.tsx'
import type { ApiProblem } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { apply } from '../messages/apply.ts'
import { plan as planTexts } from '../messages/plan.ts'
import { Askers } from '../plan/askers.tsx'
import { FileDrop } from './file-drop.tsx'
import { RemoveFile } from './remove-file.tsx'

export interface Paper {
  readonly material: PlanMaterial
  /** What the correction notice says about it. */
  readonly mark: string | null
  /** What is said while no file is there: missing, to follow, replaced by a promise. */
  readonly absent: Text
  readonly files: readonly (CaseFile & { readonly handedIn: boolean })[]
}

/** One paper: what it is, who asks for it, its files, and where to add one. */
export function PaperCard({
  caseId,
  paper,
  problem,
}: {
  caseId: string
  paper: Paper
  problem: ApiProblem | null
}) {
  const { t, language, colon, list } = useLanguage()
  const fetcher = useFetcher<{ problem: ApiProblem | null }>()
  const { material, mark, files, absent } = paper
  const current = mark === null ? files : files.filter((file) => !file.handedIn)
  const refused = fetcher.data?.problem ?? problem
  const error = refused && (refused.detail?.[language] ?? refused.title)
  return (
    <li className={mark === null ? 'card paper' : 'card paper marked'}>
      <div className="spread">
        <h2 id={`${material.id}-name`}>{t(material.name)}</h2>
        <Tag {...(current.length > 0 && { tone: 'good' })}>
          {t(current.length > 0 ? apply.uploaded(current.length) : absent)}
        </Tag>
      </div>
      {mark !== null && (
        <p className="mark-note">
          <strong>{t(apply.correction.newFile) + colon}</strong>
          {mark}
        </p>
      )}
      {material.members.length > 1 && (
        <p className="small">
          {t(planTexts.joins)}
          {colon}
          {list(material.members.map((member) => t(member.name)))}
        </p>
      )}
      {material.note && (
        <p className="small soft">
          <ZhNote>{material.note}</ZhNote>
        </p>
      )}
      <More label={t(apply.who)}>
        <Askers material={material} />
      </More>
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <FileLine key={file.id} caseId={caseId} file={file}>
              {file.handedIn ? (
                mark !== null && <Tag tone="line">{t(apply.correction.before)}</Tag>
              ) : (
                <fetcher.Form method="post" action={`/apply/${caseId}/papers?material=${material.id}`}>
                  <RemoveFile file={file} />
                </fetcher.Form>
              )}
            </FileLine>
          ))}
        </ul>
      )}
      <FileDrop
        id={material.id}
        label={t(material.name)}
        action={`/apply/${caseId}/papers?material=${encodeURIComponent(material.id)}`}
        error={error ?? null}
        busy={fetcher.state !== 'idle'}
        send={(form, action) =>
          fetcher.submit(form, { method: 'post', encType: 'multipart/form-data', action })
        }
      />
    </li>
  )
}
