import type { CalendarPreview } from '@xinban/core/api'
import { data } from 'react-router'
import { CalendarMoves } from '../desk/calendar-moves.tsx'
import { DeskTabs } from '../desk/desk-tabs.tsx'
import { oversees } from '../desk/oversees.ts'
import { Button } from '../kit/button.tsx'
import { TextArea } from '../kit/field.tsx'
import { Page } from '../kit/page.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { calendar as texts } from '../messages/calendar.ts'
import type { Route } from './+types/desk-calendar'

/** What a newly published year would move; for auditors and the bureau's chief. */
export async function loader(args: Route.LoaderArgs) {
  if (!(await oversees(apiOf(args)))) throw data(null, { status: 403 })
  return null
}

/** Asks which dates would move; nothing is changed. */
export async function action(args: Route.ActionArgs) {
  const csv = String((await args.request.formData()).get('csv') ?? '').replaceAll('\r\n', '\n')
  const init = { method: 'POST', json: { csv } }
  const sent = await apiOf(args).send<CalendarPreview>('/api/calendar/preview', init)
  if (sent.ok) return { csv, preview: sent.value, problem: null }
  return data({ csv, preview: null, problem: sent.problem }, { status: sent.problem.status })
}

export default function DeskCalendar({ actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)}>
      <DeskTabs here="calendar" oversees />
      <div className="stack-l">
        {actionData?.problem && <ProblemNotice problem={actionData.problem} />}
        {actionData?.preview && <CalendarMoves preview={actionData.preview} />}
        <form method="post" className="stack">
          <TextArea
            id="csv"
            label={t(texts.csv)}
            hint={t(texts.csvHint)}
            required
            rows={12}
            spellCheck={false}
            defaultValue={actionData?.csv ?? ''}
          />
          <Button look="primary">{t(texts.preview)}</Button>
        </form>
      </div>
    </Page>
  )
}
