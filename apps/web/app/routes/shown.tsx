import type { ShownLicenceView } from '@xinban/core/licence/views'
import { data } from 'react-router'
import { Page } from '../kit/page.tsx'
import { apiOf } from '../lib/api.ts'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { LicenceFace } from '../licence/licence-face.tsx'
import { licence as texts } from '../messages/licence.ts'
import { showing } from '../messages/verify.ts'
import { VerdictBlock } from '../verify/verdict-block.tsx'
import type { Route } from './+types/shown'

/** What the code that a holder shows stands for. */
export async function loader(args: Route.LoaderArgs) {
  const path = `/api/shown-licences/${encodeURIComponent(args.params.code)}`
  const sent = await apiOf(args).send<ShownLicenceView>(path, {})
  if (sent.ok) return { view: sent.value as ShownLicenceView | null }
  if (sent.problem.status !== 404) throw data(sent.problem, { status: sent.problem.status })
  return data({ view: null }, { status: 404 })
}

export default function Shown({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  return (
    <Page title={t(texts.title)}>
      <Verdict view={loaderData.view} />
    </Page>
  )
}

function Verdict({ view }: { view: ShownLicenceView | null }) {
  const { t, language } = useLanguage()
  if (view?.licence) {
    return (
      <div className="stack-l">
        {/* A fresh code says nothing of the licence: no green above one that is not valid. */}
        <VerdictBlock tone={view.licence.status === 'valid' ? 'good' : 'warn'} word={t(showing.shown)}>
          <p>{t(showing.shownText(formatInstant(view.at, language)))}</p>
        </VerdictBlock>
        <LicenceFace licence={view.licence} />
      </div>
    )
  }
  const [tone, word, text] = view
    ? (['warn', showing.stale, showing.staleText] as const)
    : (['bad', showing.forged, showing.forgedText] as const)
  return (
    <VerdictBlock tone={tone} word={t(word)}>
      <p>{t(text)}</p>
    </VerdictBlock>
  )
}
