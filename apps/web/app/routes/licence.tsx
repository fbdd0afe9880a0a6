import type { LicenceView } from '@xinban/core/licence/views'
import { data } from 'react-router'
import { Page } from '../kit/page.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { LicenceFace } from '../licence/licence-face.tsx'
import { licence as texts } from '../messages/licence.ts'
import { VerdictBlock } from '../verify/verdict-block.tsx'
import type { Route } from './+types/licence'

/** What everybody may know about a licence; an unknown number says so (404). */
export async function loader(args: Route.LoaderArgs) {
  const { number } = args.params
  const version = new URL(args.request.url).searchParams.get('version')
  const query = version === null ? '' : `?version=${encodeURIComponent(version)}`
  const sent = await apiOf(args).send<LicenceView>(`/api/licences/${encodeURIComponent(number)}${query}`, {})
  if (sent.ok) return { number, licence: sent.value.status === 'unknown' ? null : sent.value }
  if (sent.problem.status !== 404) throw data(sent.problem, { status: sent.problem.status })
  return data({ number, licence: null }, { status: 404 })
}

export default function Licence({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { number, licence } = loaderData
  return (
    <Page title={t(texts.title)}>
      {licence ? (
        <LicenceFace licence={licence} />
      ) : (
        <VerdictBlock tone="bad" word={t(texts.unknown)}>
          <p>{t(texts.unknownText(number))}</p>
        </VerdictBlock>
      )}
      <section className="check-part">
        <h2>{t(texts.check)}</h2>
        <ol className="checklist prose">
          {texts.checkText.map((line) => (
            <li key={line.zh}>{t(line)}</li>
          ))}
        </ol>
        <p>
          <a href="/verify">{t(texts.offline)}</a>
        </p>
      </section>
    </Page>
  )
}
