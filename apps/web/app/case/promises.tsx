import type { CaseView } from '@xinban/core/case/case-view'
import { itemName, paperNames } from '@xinban/core/case/names'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { Fact, Facts } from '../kit/facts.tsx'
import { Tag } from '../kit/tag.tsx'
import { formatDate, formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { blockNames, endGrounds, promises as texts } from '../messages/promises.ts'
import { Letters } from './letters.tsx'
import { OwedPapers } from './owed.tsx'

/** True where a case has promises, papers to follow, conditions or a preview to tell of. */
function hasPromises({ handling, letters, owed, endedCommitments, conditions, preview }: CaseView): boolean {
  const wished = [handling.commitments, handling.tolerated, handling.promised, handling.preview]
  const came = [letters, owed, endedCommitments, conditions, preview.opinions]
  return [...wished, ...came].some((list) => list.length > 0)
}

/** Everything that was promised in a case: by whom it is decided on a promise, letters, owed papers, conditions. */
export function Promises({ view }: { view: CaseView }) {
  const { t } = useLanguage()
  if (!hasPromises(view)) return null
  return (
    <section aria-labelledby="promises" className="law-part">
      <h2 id="promises">{t(texts.title)}</h2>
      <Wishes view={view} />
      <Preview view={view} />
      <OwedPapers view={view} />
      <Ended view={view} />
      <Conditions view={view} />
      <Letters letters={view.letters} />
    </section>
  )
}

function Wishes({ view }: { view: CaseView }) {
  const { t, list } = useLanguage()
  const { handling, plan } = view
  if (handling.commitments.length + handling.promised.length === 0) return null
  return (
    <Facts>
      {handling.commitments.length > 0 && (
        <Fact name={t(texts.commitments)}>
          {list(handling.commitments.map((item) => t(itemName(plan, item))))}
        </Fact>
      )}
      {handling.promised.length > 0 && (
        <Fact name={t(texts.replaced)}>{t(paperNames(plan, handling.promised))}</Fact>
      )}
    </Facts>
  )
}

function Preview({ view }: { view: CaseView }) {
  const { t, language } = useLanguage()
  const { preview, handling, plan, status } = view
  if (handling.preview.length === 0) return null
  return (
    <section aria-labelledby="preview">
      <h3 id="preview">{t(texts.preview)}</h3>
      {status === 'previewing' && <p className="small">{t(texts.previewHelp)}</p>}
      {preview.completedAt && (
        <p className="small">{t(texts.completed(formatInstant(preview.completedAt, language)))}</p>
      )}
      <ul className="law-list">
        {preview.opinions.map((opinion) => (
          <li key={opinion.item}>
            <div className="spread">
              <span className="strong">{t(itemName(plan, opinion.item))}</span>
              <Tag tone={opinion.ready ? 'good' : 'warn'}>
                {t(opinion.ready ? texts.ready : texts.notReady)}
              </Tag>
            </div>
            {opinion.note && <p className="small">{opinion.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Ended({ view }: { view: CaseView }) {
  const { t, language } = useLanguage()
  if (view.endedCommitments.length === 0) return null
  return (
    <section aria-labelledby="ended">
      <h3 id="ended">{t(texts.ended)}</h3>
      <ul className="law-list">
        {view.endedCommitments.map(({ item, on, ground, reasons }) => (
          <li key={item}>
            <p className="strong">{t(itemName(view.plan, item))}</p>
            <p className="small">
              {t(endGrounds[ground])} · {t(texts.endedOn(formatDate(on, language)))}
            </p>
            {reasons && <p className="small">{reasons}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Conditions({ view }: { view: CaseView }) {
  const { t, language } = useLanguage()
  if (view.conditions.length === 0) return null
  return (
    <section aria-labelledby="conditions">
      <h3 id="conditions">{t(texts.conditions)}</h3>
      <ul className="law-list">
        {view.conditions.map(({ id, item, text, blocks, metAt, note }) => (
          <li key={id}>
            <div className="spread">
              <span className="strong">{text}</span>
              <Tag tone={metAt ? 'good' : 'warn'}>
                {t(metAt ? texts.met(formatDate(toLocalDate(metAt), language)) : texts.open)}
              </Tag>
            </div>
            <p className="soft small">
              {t(itemName(view.plan, item))} · {t(blockNames[blocks])}
            </p>
            {note && <p className="small">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
