import type { CaseView } from '@xinban/core/case/case-view'
import { itemName, paperNames } from '@xinban/core/case/names'
import { Tag } from '../kit/tag.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { promises as texts } from '../messages/promises.ts'

/** The papers that were to follow: which, for which items, by when, and whether they came. */
export function OwedPapers({ view }: { view: CaseView }) {
  const { t } = useLanguage()
  if (view.owed.length === 0) return null
  return (
    <section aria-labelledby="owed">
      <h3 id="owed">{t(texts.owed)}</h3>
      <ul className="law-list">
        {view.owed.map((paper) => (
          <OwedPaper key={`${paper.material} ${paper.because}`} paper={paper} plan={view.plan} />
        ))}
      </ul>
    </section>
  )
}

function OwedPaper({ paper, plan }: { paper: CaseView['owed'][number]; plan: CaseView['plan'] }) {
  const { t, language, list } = useLanguage()
  const names = list(paper.items.map((item) => t(itemName(plan, item))))
  return (
    <li>
      <div className="spread">
        <span className="strong">{t(paperNames(plan, [paper.material]))}</span>
        {paper.handedInOn ? (
          <Tag tone="good">{t(texts.handedIn(formatDate(paper.handedInOn, language)))}</Tag>
        ) : (
          <Tag tone={paper.expired ? 'bad' : 'warn'}>
            {t(paper.expired ? texts.expired : texts.owedBy(formatDate(paper.due, language)))}
          </Tag>
        )}
      </div>
      <p className="soft small">
        {t(texts.because[paper.because])} · {t(texts.forItems(names))}
      </p>
    </li>
  )
}
