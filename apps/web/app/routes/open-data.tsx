import type { DatasetView, OpenDataView } from '@xinban/core/site/views'
import { Fact, Facts } from '../kit/facts.tsx'
import { More } from '../kit/more.tsx'
import { Page } from '../kit/page.tsx'
import { StructuredData } from '../kit/structured-data.tsx'
import { apiOf } from '../lib/api.ts'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { dataCatalogue } from '../lib/structured.ts'
import { common } from '../messages/common.ts'
import { openData as texts } from '../messages/public.ts'
import { pages } from '../messages/site.ts'
import type { Route } from './+types/open-data'

/** What can be taken as open data. */
export async function loader(args: Route.LoaderArgs) {
  return { view: await apiOf(args).get<OpenDataView>('/api/open-data') }
}

export default function OpenData({ loaderData }: Route.ComponentProps) {
  const { t, language } = useLanguage()
  const { view } = loaderData
  return (
    <Page title={t(pages.openData)} lead={t(texts.lead)} description={t(texts.lead)} crumbs={[]}>
      <StructuredData data={dataCatalogue(view)} />
      <div className="stack-l">
        <section aria-labelledby="about" className="stack">
          <h2 id="about">{t(texts.about)}</h2>
          <Facts lined>
            <Fact name={t(texts.publisher)}>{t(view.publisher)}</Fact>
            <Fact name={t(texts.date)}>{formatDate(view.date, language)}</Fact>
            <Fact name={t(texts.edition)}>
              <code>{view.edition.slice(0, 12)}</code>
            </Fact>
            <Fact name={t(texts.licence)}>{view.licence ?? t(texts.licenceNone)}</Fact>
          </Facts>
          <p className="prose">{t(texts.formats)}</p>
          <p className="row">
            <a className="link-button" href="/api/open-data">
              {t(texts.index)}
            </a>
            <a className="link-button" href="/api/openapi.json">
              {t(texts.api)}
            </a>
            <a className="link-button" href="/chain-roots">
              {t(common.chainRoots)}
            </a>
          </p>
        </section>
        <section aria-labelledby="datasets" className="stack">
          <h2 id="datasets">{t(texts.datasets)}</h2>
          {view.datasets.map((one) => (
            <Dataset key={one.id} dataset={one} />
          ))}
        </section>
      </div>
    </Page>
  )
}

function Dataset({ dataset }: { dataset: DatasetView }) {
  const { t } = useLanguage()
  const { id, title, description, distributions, fields } = dataset
  return (
    <article className="card stack-s" id={id}>
      <h3>{t(title)}</h3>
      <p>{t(description)}</p>
      <p className="row">
        {distributions.map(({ format, url }) => (
          <a key={format} className="link-button" href={new URL(url).pathname} download>
            {format}
            <span className="unseen">{t(texts.takeAs(t(title), format))}</span>
          </a>
        ))}
      </p>
      {fields.length > 0 && (
        <More label={t(texts.fields)}>
          <table className="table folds">
            <thead>
              <tr>
                <th scope="col">{t(texts.field)}</th>
                <th scope="col">{t(texts.type)}</th>
                <th scope="col">{t(texts.meaning)}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={field.name}>
                  <th scope="row">
                    <code>{field.name}</code>
                  </th>
                  <td data-label={t(texts.type)}>
                    {t(texts.types[field.type] ?? { zh: field.type, en: field.type })}
                  </td>
                  <td data-label={t(texts.meaning)}>{t(field.description)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </More>
      )}
    </article>
  )
}
