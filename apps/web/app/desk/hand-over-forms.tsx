import { handOverMethods } from '@xinban/core/case/after/words'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { afterForms } from '../messages/desk-after.ts'
import type { ActionProps } from './action.ts'
import { ActionForm } from './action-form.tsx'
import { Line, Lines, OneOf, Several } from './fields.tsx'
import { optionsOf } from './options.ts'
import { openAfter } from './waits.ts'

/** The window hands the licence over. */
export function HandOverForm(action: ActionProps) {
  const { language } = useLanguage()
  const { licence, openConditions, deliveries } = action.view
  const waiting = deliveries.lines.filter(({ state }) => state === 'waiting')
  const open = openConditions.filter(({ blocks }) => blocks !== 'close')
  return (
    <ActionForm
      action={action}
      facts={licence?.handOverBy ? [afterForms.handOverBy(formatDate(licence.handOverBy, language))] : []}
      waits={open.map(({ text }) => text)}
    >
      {waiting.length > 1 && (
        <Several
          name="items"
          label={afterForms.items}
          options={waiting.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <OneOf
        name="method"
        label={afterForms.method}
        options={optionsOf(handOverMethods)}
        value={deliveries.way === 'post' ? '' : deliveries.way}
      />
      <OneOf name="proof" label={afterForms.proof} options={optionsOf(afterForms.proofs)} value="id" />
      <Line name="code" label={afterForms.code} hint={afterForms.codeHint} maxLength={40} optional />
      <OneOf
        name="collector"
        label={afterForms.collector}
        options={optionsOf(afterForms.collectors)}
        value="applicant"
      />
      <Line name="receivedBy" label={afterForms.receivedBy} maxLength={100} />
      <Line
        name="mandate"
        label={afterForms.mandate}
        hint={afterForms.mandateHint}
        maxLength={200}
        optional
      />
      <Lines name="note" label={afterForms.note} optional />
    </ActionForm>
  )
}

/** The window closes a case with which everybody is done. */
export function CloseForm(action: ActionProps) {
  return <ActionForm action={action} waits={openAfter(action.view)} />
}
