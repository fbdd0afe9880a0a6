import type { CaseRow, FoundCasesView } from '@xinban/core/api'
import { data } from 'react-router'
import { CaseSearch, MoreFound } from '../desk/case-search.tsx'
import { CaseTable } from '../desk/case-table.tsx'
import { DeskTabs } from '../desk/desk-tabs.tsx'
import { oversees } from '../desk/oversees.ts'
import { Page } from '../kit/page.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { type ApiProblem, apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { desk } from '../messages/desk.ts'
import type { Route } from './+types/desk-cases'

/** Every case that this person may see. */
export async function loader(args: Route.LoaderArgs) {
  const cursor = new URL(args.request.url).searchParams.get('cursor')
  const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''
  const api = apiOf(args)
  const [list, overseeing] = await Promise.all([
    api.get<{ cases: CaseRow[]; next: string | null }>(`/api/cases${query}`),
    oversees(api),
  ])
  return { ...list, overseeing }
}

/** What a search came to. */
type Searched = { readonly typed: string } & ({ found: FoundCasesView } | { problem: ApiProblem })

/** Finds cases; a form, because what is typed must not stand in an address. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const typed = String(form.get('typed') ?? '')
  const cursor = form.get('cursor')
  const json = { typed, ...(cursor && { cursor: String(cursor) }) }
  const sent = await apiOf(args).send<FoundCasesView>('/api/cases/search', { method: 'POST', json })
  if (sent.ok) return { typed, found: sent.value } satisfies Searched as Searched
  return data({ typed, problem: sent.problem } satisfies Searched as Searched, {
    status: sent.problem.status,
  })
}

function Result({ searched }: { searched: Searched }) {
  const { t } = useLanguage()
  if ('problem' in searched) return <ProblemNotice problem={searched.problem} />
  const { found, typed } = searched
  return (
    <section aria-labelledby="found" className="stack">
      <h2 id="found">{t(desk.search.found(found.count))}</h2>
      {found.count === 0 ? <p>{t(desk.search.none)}</p> : <CaseTable cases={found.cases} />}
      {found.next && <MoreFound typed={typed} next={found.next} />}
      <p>
        <a href="/desk/cases">{t(desk.search.back)}</a>
      </p>
    </section>
  )
}

export default function DeskCases({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { cases, next, overseeing } = loaderData
  return (
    <Page title={t(desk.allCases)}>
      <DeskTabs here="allCases" oversees={overseeing} />
      <CaseSearch typed={actionData?.typed ?? ''} />
      {actionData ? (
        <Result searched={actionData} />
      ) : (
        <>
          {cases.length === 0 ? <p>{t(desk.noCases)}</p> : <CaseTable cases={cases} />}
          <Pagination next={next} />
        </>
      )}
    </Page>
  )
}
