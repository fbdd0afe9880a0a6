import { deliveryNames } from '@xinban/core/case/delivery/items'
import { Checkbox } from '../kit/checkbox.tsx'
import { useLanguage } from '../lib/language.ts'
import { afterForms } from '../messages/desk-after.ts'
import { type ActionProps, fieldId } from './action.ts'
import { ActionForm } from './action-form.tsx'
import { Day, Lines } from './fields.tsx'
import { one } from './typed.ts'

/** The window notes originals that it keeps. */
export function KeepOriginalsForm(action: ActionProps) {
  return (
    <ActionForm action={action}>
      <Lines name="what" label={afterForms.originals} />
    </ActionForm>
  )
}

/** The window sends by post what waits for it. */
export function SendParcelForm(action: ActionProps) {
  const { plan, deliveries, openConditions } = action.view
  const posted = deliveries.lines.filter(({ way, state }) => way === 'post' && state === 'waiting')
  const names = deliveryNames(
    plan,
    posted.map(({ id }) => id),
  )
  const free = plan.delivery?.postage?.yes
  return (
    <ActionForm
      action={action}
      facts={[afterForms.inParcel(names), free ? afterForms.postageFree : afterForms.postageUnknown]}
      waits={openConditions.filter(({ blocks }) => blocks !== 'close').map(({ text }) => text)}
    />
  )
}

/** The window takes back what the courier has not taken yet. */
export function RecallParcelForm(action: ActionProps) {
  return (
    <ActionForm action={action} look="danger">
      <Lines name="reasons" label={afterForms.recallReasons} />
    </ActionForm>
  )
}

/** The window notes that a parcel came back or was lost. */
export function ParcelReturnedForm(action: ActionProps) {
  const { t } = useLanguage()
  const { limits, typed, subject } = action
  return (
    <ActionForm action={action}>
      <Day name="on" label={afterForms.returnedOn} max={limits?.today} value={limits?.today} />
      <Checkbox
        id={fieldId('parcel_returned', subject, 'lost')}
        name="lost"
        checked={one(typed, 'lost') !== ''}
      >
        {t(afterForms.lost)}
      </Checkbox>
      <Lines name="reasons" label={afterForms.returnedReasons} />
    </ActionForm>
  )
}
