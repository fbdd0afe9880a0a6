import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'
import { home } from '../messages/home.ts'
import { Button } from './button.tsx'

/** The search of the whole site. */
export function SiteSearch({ q }: { q: string }) {
  const { t } = useLanguage()
  return (
    <search>
      <form action="/search" className="home-search">
        <label htmlFor="q" className="label">
          {t(home.searchLabel)}
        </label>
        <div className="search">
          <input
            id="q"
            name="q"
            type="search"
            className="input"
            defaultValue={q}
            maxLength={100}
            autoComplete="off"
            aria-describedby="q-hint"
          />
          <Button look="primary">{t(common.search)}</Button>
        </div>
        <p id="q-hint" className="hint">
          {t(home.searchHint)}
        </p>
      </form>
    </search>
  )
}
