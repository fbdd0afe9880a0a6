import type { SessionView } from '@xinban/core/api'
import { readQr } from '@xinban/core/licence/read-qr'
import type { PaperCheck } from '@xinban/core/licence/views'
import type { FormEvent } from 'react'
import { data, redirect } from 'react-router'
import { Button } from '../kit/button.tsx'
import { FieldNotes, TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { type ApiProblem, apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { isUpload } from '../lib/upload.ts'
import { useLive } from '../lib/use-live.ts'
import { verify } from '../messages/verify.ts'
import { Age, CodeResult } from '../verify/code-result.tsx'
import { Scan } from '../verify/scan.tsx'
import { useCheck } from '../verify/use-check.ts'
import { VerdictBlock } from '../verify/verdict-block.tsx'
import type { Route } from './+types/verify'

export const handle = { hydrate: true }

/** Without scripts a number leads to the licence's page, and an address elsewhere is told. */
export async function loader(args: Route.LoaderArgs) {
  const text = (new URL(args.request.url).searchParams.get('q') ?? '').slice(0, 3000)
  if (text.trim() === '') return { text: '', elsewhere: null, nothing: false }
  const { publicUrl } = await apiOf(args).get<SessionView>('/api/session')
  const read = readQr(text, publicUrl)
  const number = read.kind === 'number' || read.kind === 'code' ? read.number : null
  if (number !== null) throw redirect(`/l/${number}`)
  const elsewhere = read.kind === 'elsewhere' ? { host: read.host, ours: new URL(publicUrl).host } : null
  return { text, elsewhere, nothing: elsewhere === null }
}

/** Checks the seal of a paper that was handed in. */
export async function action(args: Route.ActionArgs) {
  const { request } = args
  if (!isUpload(request)) throw redirect('/verify')
  const sent = await apiOf(args).send<PaperCheck>('/api/paper-check', {
    method: 'POST',
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    ...(request.body && { body: request.body }),
  })
  if (sent.ok) return { paper: sent.value, problem: null as ApiProblem | null }
  return data({ paper: null, problem: sent.problem }, { status: sent.problem.status })
}

export default function Verify({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { text, elsewhere, nothing } = loaderData
  return (
    <Page title={t(verify.title)} lead={t(verify.lead)} description={t(verify.lead)}>
      <div className="stack-l">
        <Licences text={text} />
        {elsewhere && (
          <VerdictBlock tone="bad" word={t(verify.elsewhere)}>
            <p>{t(verify.elsewhereText(elsewhere.host, elsewhere.ours))}</p>
          </VerdictBlock>
        )}
        {nothing && (
          <VerdictBlock tone="warn" word={t(verify.nothing)}>
            <p>{t(verify.nothingText)}</p>
          </VerdictBlock>
        )}
        <Papers paper={actionData?.paper ?? null} problem={actionData?.problem ?? null} />
      </div>
    </Page>
  )
}

function Licences({ text }: { text: string }) {
  const { t } = useLanguage()
  const live = useLive()
  const { known, verdict, check } = useCheck()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void check(String(new FormData(event.currentTarget).get('q') ?? ''))
  }
  return (
    <>
      {live && <Scan onText={check} />}
      <form method="get" action="/verify" className="stack" onSubmit={submit}>
        <TextField
          id="q"
          label={t(verify.text)}
          hint={t(verify.textHint)}
          defaultValue={text}
          maxLength={3000}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <Button>{t(verify.check)}</Button>
      </form>
      {live && known === 'loading' && <p className="soft small">{t(verify.loading)}</p>}
      {known === 'away' && (
        <Notice tone="warn" live>
          <p>{t(verify.away)}</p>
        </Notice>
      )}
      {typeof known === 'object' &&
        (verdict ? <CodeResult verdict={verdict} known={known} /> : <Age asOf={known.lists.asOf} />)}
    </>
  )
}

function Papers({ paper, problem }: { paper: PaperCheck | null; problem: ApiProblem | null }) {
  const { t } = useLanguage()
  return (
    <section aria-labelledby="paper" className="check-part stack">
      <h2 id="paper">{t(verify.paper)}</h2>
      {problem && <ProblemNotice problem={problem} />}
      {paper && <PaperResult paper={paper} />}
      <form method="post" action="/verify" encType="multipart/form-data" className="stack">
        <div className="field">
          <label htmlFor="pdf">{t(verify.paperFile)}</label>
          <FieldNotes id="pdf" hint={t(verify.paperHint)} />
          <input
            id="pdf"
            type="file"
            name="file"
            accept="application/pdf"
            required
            aria-describedby="pdf-hint"
          />
        </div>
        <Button>{t(verify.check)}</Button>
      </form>
    </section>
  )
}

function PaperResult({ paper }: { paper: PaperCheck }) {
  const { t } = useLanguage()
  const { verdict, signer } = paper
  const tone = verdict === 'valid' ? 'good' : verdict === 'changed' ? 'bad' : 'warn'
  return (
    <VerdictBlock tone={tone} word={t(verify.paperVerdict[verdict])} live>
      <p>{t(verify.paperText[verdict])}</p>
      {signer && <p className="small">{t(verify.sealedAt(signer))}</p>}
    </VerdictBlock>
  )
}
