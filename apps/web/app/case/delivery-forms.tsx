import { handOverMethods } from '@xinban/core/case/after/words'
import type { CaseView } from '@xinban/core/case/case-view'
import type { CodeView, DeliveryView } from '@xinban/core/case/delivery/views'
import { Button } from '../kit/button.tsx'
import { Checkbox } from '../kit/checkbox.tsx'
import { Choices } from '../kit/choices.tsx'
import { TextField } from '../kit/field.tsx'
import { More } from '../kit/more.tsx'
import { Notice } from '../kit/notice.tsx'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { delivery as texts } from '../messages/delivery.ts'
import type { DeliveryChoice } from './delivery-choice.ts'

/** What the applicant can do about a delivery: get a pick-up code, open what is electronic, change the way. */
export function DeliveryForms({
  view,
  delivery,
  code,
  chosen,
  requestId,
}: {
  view: CaseView
  delivery: DeliveryView | null
  /** Just made; shown this once. */
  code: CodeView | null
  /** What was typed into a choice that was refused. */
  chosen: DeliveryChoice | null
  requestId: string
}) {
  const { t } = useLanguage()
  const waiting = view.deliveries.lines.filter(({ state }) => state === 'waiting')
  const collects = waiting.some(({ way }) => way === 'window' || way === 'terminal')
  const opens = view.allowed.some(({ command }) => command === 'receive_electronically')
  const chooses = view.allowed.some(({ command }) => command === 'choose_delivery')
  return (
    <>
      {opens && <p>{t(texts.open)}</p>}
      {collects && <PickUp expires={delivery?.codeExpires ?? null} code={code} />}
      {chooses && <Choose view={view} delivery={delivery} chosen={chosen} requestId={requestId} />}
    </>
  )
}

function PickUp({ expires, code }: { expires: string | null; code: CodeView | null }) {
  const { t, language } = useLanguage()
  return (
    <section aria-labelledby="pick-up" className="stack-s">
      <h3 id="pick-up">{t(texts.code.title)}</h3>
      {code ? (
        <Notice tone="good" live>
          <p className="pick-up-code number">{`${code.code.slice(0, 4)} ${code.code.slice(4)}`}</p>
          <p>{t(texts.code.shown(formatInstant(code.expires, language)))}</p>
        </Notice>
      ) : (
        <p>{t(expires ? texts.code.there(formatInstant(expires, language)) : texts.code.help)}</p>
      )}
      {!code && (
        <form method="post" action="#pick-up">
          <input type="hidden" name="pickUp" value="1" />
          <Button look={expires ? 'plain' : 'primary'}>
            {t(expires ? texts.code.again : texts.code.get)}
          </Button>
        </form>
      )}
    </section>
  )
}

function Choose({
  view,
  delivery,
  chosen,
  requestId,
}: {
  view: CaseView
  delivery: DeliveryView | null
  chosen: DeliveryChoice | null
  requestId: string
}) {
  const { t } = useLanguage()
  const { way, agreed } = view.deliveries
  const receiver = delivery?.receiver
  const postage = view.plan.delivery?.postage
  return (
    <More label={t(texts.change.title)} open={chosen !== null}>
      <form method="post" className="stack">
        <input type="hidden" name="requestId" value={requestId} />
        <input type="hidden" name="type" value="choose_delivery" />
        <p className="prose">
          {t(texts.change.help)} {t(postage?.yes ? texts.postage.free : texts.postage.unknown)}
        </p>
        <Choices
          id="delivery-way"
          name="way"
          type="radio"
          required
          label={t(texts.change.way)}
          options={Object.entries(handOverMethods).map(([value, name]) => ({ value, label: t(name) }))}
          chosen={[chosen?.way ?? way]}
        />
        <TextField
          id="receiverName"
          label={t(texts.change.name)}
          maxLength={100}
          autoComplete="name"
          defaultValue={chosen?.receiverName ?? receiver?.name ?? ''}
        />
        <TextField
          id="receiverPhone"
          label={t(texts.change.phone)}
          maxLength={30}
          type="tel"
          autoComplete="tel"
          defaultValue={chosen?.receiverPhone ?? receiver?.phone ?? ''}
        />
        <TextField
          id="receiverAddress"
          label={t(texts.change.address)}
          maxLength={300}
          autoComplete="street-address"
          defaultValue={chosen?.receiverAddress ?? receiver?.address ?? ''}
        />
        <Checkbox id="agreeElectronic" name="agreeElectronic" checked={chosen?.agreeElectronic ?? agreed}>
          {t(texts.change.agree)}
        </Checkbox>
        <Button look="primary">{t(texts.change.do)}</Button>
      </form>
    </More>
  )
}
