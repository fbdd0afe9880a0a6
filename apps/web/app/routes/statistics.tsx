import { decisionKinds as decisionKindList } from '@xinban/core/case/public-decisions'
import type { StatisticsView } from '@xinban/core/site/views'
import type { ReactNode } from 'react'
import { Fact, Facts } from '../kit/facts.tsx'
import { Page } from '../kit/page.tsx'
import { apiOf } from '../lib/api.ts'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { decisionKinds, statistics as texts } from '../messages/public.ts'
import { pages } from '../messages/site.ts'
import type { Route } from './+types/statistics'

/** Figures of this site's own cases. */
export async function loader(args: Route.LoaderArgs) {
  return { view: await apiOf(args).get<StatisticsView>('/api/statistics') }
}

export default function Statistics({ loaderData }: Route.ComponentProps) {
  const { t, language } = useLanguage()
  const { view } = loaderData
  return (
    <Page title={t(pages.statistics)} lead={t(texts.lead)} description={t(texts.lead)} crumbs={[]}>
      <div className="stack-l">
        <p>{t(texts.counted(formatInstant(view.countedAt, language)))}</p>
        <Figures id="cases" title={t(texts.cases)} note={t(texts.casesNote)}>
          <Facts lined>
            {(['submitted', 'running', 'concluded'] as const).map((name) => (
              <Figure key={name} name={t(texts[name])} value={t(texts.count(view.cases[name]))} />
            ))}
          </Facts>
        </Figures>
        <Figures id="speed" title={t(texts.speed)} note={t(texts.speedNote(view.sample))}>
          <Speed speed={view.speed} />
        </Figures>
        <Figures id="promises" title={t(texts.promises)} note={t(texts.promisesNote(view.sample))}>
          <Promises promises={view.promises} />
        </Figures>
        <Figures id="months" title={t(texts.months)} note={t(texts.monthsNote)}>
          <Months months={view.months} />
        </Figures>
      </div>
    </Page>
  )
}

/** Figures with what they mean. */
function Figures({
  id,
  title,
  note,
  children,
}: {
  id: string
  title: string
  note: string
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id}>{title}</h2>
      <p className="prose soft">{note}</p>
      {children}
    </section>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <Fact name={name}>
      <strong className="number">{value}</strong>
    </Fact>
  )
}

function Speed({ speed }: Pick<StatisticsView, 'speed'>) {
  const { t } = useLanguage()
  if (!speed) return <p>{t(texts.speedNone)}</p>
  return (
    <Facts lined>
      <Figure name={t(texts.sampled)} value={t(texts.count(speed.cases))} />
      <Figure name={t(texts.used)} value={t(texts.days(speed.medianUsed))} />
      <Figure name={t(texts.legal)} value={t(texts.days(speed.medianLegal))} />
      <Figure name={t(texts.inTime)} value={t(texts.count(speed.inTime))} />
    </Facts>
  )
}

function Promises({ promises }: Pick<StatisticsView, 'promises'>) {
  const { t } = useLanguage()
  if (promises.cases === 0) return <p>{t(texts.promisesNone)}</p>
  return (
    <Facts lined>
      <Figure name={t(texts.promised)} value={t(texts.count(promises.cases))} />
      {(['kept', 'failed', 'open'] as const).map((name) => (
        <Figure key={name} name={t(texts[name])} value={t(texts.count(promises[name]))} />
      ))}
    </Facts>
  )
}

function Months({ months }: Pick<StatisticsView, 'months'>) {
  const { t } = useLanguage()
  const first = months.findIndex((month) => decisionKindList.some((kind) => month[kind] > 0))
  if (first < 0) return <p>{t(texts.monthsNone)}</p>
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t(texts.month)}</th>
          {decisionKindList.map((kind) => (
            <th key={kind} scope="col" className="figure">
              {t(decisionKinds[kind])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.slice(first).map((month) => {
          const [year = '', number = ''] = month.month.split('-')
          return (
            <tr key={month.month}>
              <th scope="row">{t(texts.monthOf(year, number))}</th>
              {decisionKindList.map((kind) => (
                <td key={kind} className="figure">
                  {month[kind]}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
