import type { Text } from '@xinban/core/catalogue/schema'
import { Page } from '../kit/page.tsx'
import { useLanguage } from '../lib/language.ts'
import { accessibility as texts } from '../messages/public.ts'
import { pages } from '../messages/site.ts'

export { headers } from '../lib/same-for-all.ts'

/** The accessibility statement: what is done, how it is checked, what is missing. */
export default function Accessibility() {
  const { t } = useLanguage()
  return (
    <Page title={t(pages.accessibility)} lead={t(texts.lead)} description={t(texts.lead)} crumbs={[]}>
      <div className="stack-l">
        <Points id="done" title={texts.done} points={texts.doneList} />
        <section aria-labelledby="checked" className="stack-s">
          <h2 id="checked">{t(texts.checked)}</h2>
          <p className="prose">{t(texts.checkedText)}</p>
        </section>
        <Points id="missing" title={texts.missing} points={texts.missingList} />
        <section aria-labelledby="contact" className="stack-s">
          <h2 id="contact">{t(texts.contact)}</h2>
          <p className="prose">{t(texts.contactText)}</p>
        </section>
      </div>
    </Page>
  )
}

function Points({ id, title, points }: { id: string; title: Text; points: readonly Text[] }) {
  const { t } = useLanguage()
  return (
    <section aria-labelledby={id} className="stack-s">
      <h2 id={id}>{t(title)}</h2>
      <ul className="bullets prose">
        {points.map((point) => (
          <li key={point.zh}>{t(point)}</li>
        ))}
      </ul>
    </section>
  )
}
