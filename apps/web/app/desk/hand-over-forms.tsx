import { handOverMethods } from '@xinban/core/case/after/words'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { afterForms } from '../messages/desk-after.ts'
import type { ActionProps } from './action.ts'
import { ActionForm } from './action-form.tsx'
import { Line, Lines, OneOf } from './fields.tsx'
import { optionsOf } from './options.ts'
import { openAfter } from './waits.ts'

/** The window hands the licence over. */
export function HandOverForm(action: ActionProps) {
  const { language } = useLanguage()
  const { licence, openConditions } = action.view
  const open = openConditions.filter(({ blocks }) => blocks !== 'close')
  return (
    <ActionForm
      action={action}
      facts={licence?.handOverBy ? [afterForms.handOverBy(formatDate(licence.handOverBy, language))] : []}
      waits={open.map(({ text }) => text)}
    >
      <OneOf name="method" label={afterForms.method} options={optionsOf(handOverMethods)} />
      <Line name="receivedBy" label={afterForms.receivedBy} maxLength={100} />
      <Lines name="note" label={afterForms.note} optional />
    </ActionForm>
  )
}

/** The window closes a case with which everybody is done. */
export function CloseForm(action: ActionProps) {
  return <ActionForm action={action} waits={openAfter(action.view)} />
}
