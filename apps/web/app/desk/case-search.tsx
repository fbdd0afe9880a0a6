import { Button } from '../kit/button.tsx'
import { useLanguage } from '../lib/language.ts'
import { desk } from '../messages/desk.ts'

/** The search of cases. It is sent, not put into the address: an ID number does not belong in a browser's history. */
export function CaseSearch({ typed }: { typed: string }) {
  const { t } = useLanguage()
  return (
    <search>
      <form method="post" action="/desk/cases" className="case-search">
        <label htmlFor="typed" className="label">
          {t(desk.search.label)}
        </label>
        <div className="search">
          <input
            id="typed"
            name="typed"
            type="search"
            className="input"
            defaultValue={typed}
            maxLength={200}
            required
            autoComplete="off"
            spellCheck={false}
            aria-describedby="typed-hint"
          />
          <Button look="primary">{t(desk.search.do)}</Button>
        </div>
        <p id="typed-hint" className="hint">
          {t(desk.search.hint)}
        </p>
      </form>
    </search>
  )
}

/** The next page of what was found. */
export function MoreFound({ typed, next }: { typed: string; next: string }) {
  const { t } = useLanguage()
  return (
    <form method="post" action="/desk/cases" className="pagination">
      <input type="hidden" name="typed" value={typed} />
      <Button name="cursor" value={next}>
        {t(desk.search.more)}
      </Button>
    </form>
  )
}
