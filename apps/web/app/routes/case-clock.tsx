import type { CaseView } from '@xinban/core/case/case-view'
import type { ClockExport } from '@xinban/core/case/time/clock-export'
import { data } from 'react-router'
import { ClockLimits } from '../case/clock-limits.tsx'
import { Ledger } from '../case/ledger.tsx'
import { LightMark } from '../case/light.tsx'
import { More } from '../kit/more.tsx'
import { Page } from '../kit/page.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { cases } from '../messages/case.ts'
import { clockPage as texts } from '../messages/clock-page.ts'
import type { Route } from './+types/case-clock'

/** The clock of a case, day by day; for everybody who sees the case. Before acceptance there is none (404). */
export async function loader(args: Route.LoaderArgs) {
  const path = `/api/cases/${encodeURIComponent(args.params.id)}`
  const api = apiOf(args)
  const [view, clock] = await Promise.all([
    api.get<CaseView>(path),
    api.send<ClockExport>(`${path}/clock`, {}),
  ])
  if (!clock.ok && clock.problem.status !== 404) throw data(clock.problem, { status: clock.problem.status })
  const { id, number, mine, plan } = view
  return {
    view: {
      id,
      number,
      mine,
      service: plan.service.name,
      names: Object.fromEntries(plan.items.map((item) => [item.id, item.name])),
    },
    clock: clock.ok ? clock.value.computed : null,
  }
}

export default function CaseClock({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { view, clock } = loaderData
  const name = t(cases.caseTitle(t(view.service)))
  const back = view.mine ? `/cases/${view.id}` : `/desk/${view.id}`
  return (
    <Page
      title={t(texts.title)}
      lead={t(texts.lead)}
      back={{ to: back, label: name }}
      kicker={view.number && <span className="number">{view.number}</span>}
    >
      {clock ? <Clocks clock={clock} view={view} /> : <p>{t(texts.notYet)}</p>}
    </Page>
  )
}

type Loaded = Awaited<ReturnType<typeof loader>>

function Clocks({ clock, view }: { clock: NonNullable<Loaded['clock']>; view: Loaded['view'] }) {
  const { t } = useLanguage()
  const { whole, parts, asOf } = clock
  return (
    <div className="stack-l">
      <section aria-labelledby="whole" className="stack">
        <div className="spread">
          <h2 id="whole">{t(texts.whole)}</h2>
          {whole.light && <LightMark light={whole.light} />}
        </div>
        <ClockLimits ledger={whole} joint={whole.joint} />
        <Ledger ledger={whole} asOf={asOf} />
      </section>
      <section aria-labelledby="parts" className="stack">
        <h2 id="parts">{t(texts.parts)}</h2>
        <p className="prose">{t(texts.partsLead)}</p>
        {parts.map((part) => (
          <More
            key={part.item}
            label={
              <span className="row">
                <span className="strong">{t(view.names[part.item] ?? { zh: part.item, en: part.item })}</span>
                {part.light && <LightMark light={part.light} />}
              </span>
            }
          >
            <div className="stack">
              <ClockLimits ledger={part} limits={part.limits} />
              <Ledger ledger={part} asOf={asOf} />
            </div>
          </More>
        ))}
      </section>
      <Export id={view.id} />
    </div>
  )
}

function Export({ id }: { id: string }) {
  const { t } = useLanguage()
  return (
    <section aria-labelledby="export" className="card quiet stack-s no-print">
      <h2 id="export">{t(texts.check)}</h2>
      <p>{t(texts.checkText)}</p>
      <p>
        <a className="link-button" href={`/api/cases/${id}/clock`} download="clock.json">
          {t(texts.download)}
        </a>
      </p>
      <p>
        <code>npx xinban verify-clock clock.json</code>
      </p>
    </section>
  )
}
