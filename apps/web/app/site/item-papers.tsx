import type { ItemPaper } from '@xinban/core/site/item-page'
import { ZhNote } from '../kit/zh.tsx'
import { useLanguage } from '../lib/language.ts'
import { materialKinds, site as texts } from '../messages/site.ts'

/** The papers of an item: when each is asked for, where it comes from, and whether it may follow later. */
export function ItemPapers({ papers }: { papers: readonly ItemPaper[] }) {
  const { t } = useLanguage()
  return (
    <table className="table folds">
      <thead>
        <tr>
          <th scope="col">{t(texts.material)}</th>
          <th scope="col">{t(texts.materialKind)}</th>
          <th scope="col">{t(texts.when)}</th>
          <th scope="col">{t(texts.source)}</th>
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.id}>
            <th scope="row">
              <a className="row-link" href={`/materials/${paper.id}`}>
                {t(paper.name)}
              </a>
            </th>
            <td data-label={t(texts.materialKind)}>{t(materialKinds[paper.kind])}</td>
            <td data-label={t(texts.when)}>
              {paper.note ? <ZhNote>{paper.note}</ZhNote> : t(paper.always ? texts.always : texts.ifAsked)}
            </td>
            <td data-label={t(texts.source)}>
              <Source paper={paper} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Source({ paper }: { paper: ItemPaper }) {
  const { t } = useLanguage()
  const parts = [
    paper.register ? texts.fromRegister(paper.register) : texts.yourself,
    ...(paper.tolerable ? [texts.tolerable] : []),
    ...(paper.promisable ? [texts.promisable] : []),
  ]
  return parts.map(t).join(' · ')
}
