import { Button, ButtonLink } from '../kit/button.tsx'
import { TextField } from '../kit/field.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'
import { time as texts } from '../messages/time.ts'

/** Moves a demo's date: a day, five days, or to a day. */
export function MoveTime({ first, typed, signedIn }: { first: string; typed: string; signedIn: boolean }) {
  const { t, language } = useLanguage()
  if (!signedIn) {
    return (
      <div className="stack-s">
        <p>{t(texts.signIn)}</p>
        <ButtonLink to="/sign-in?next=/time" look="primary">
          {t(common.signIn)}
        </ButtonLink>
      </div>
    )
  }
  return (
    <div className="stack">
      <form method="post" className="row">
        <Button name="days" value="1">
          {t(texts.oneDay)}
        </Button>
        <Button name="days" value="5">
          {t(texts.fiveDays)}
        </Button>
      </form>
      <form method="post" className="stack">
        <TextField
          id="to"
          type="date"
          short
          required
          label={t(texts.to)}
          hint={t(texts.toHint(formatDate(first, language)))}
          min={first}
          defaultValue={typed || first}
        />
        <Button>{t(texts.toDo)}</Button>
      </form>
    </div>
  )
}
