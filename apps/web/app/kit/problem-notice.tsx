import type { Text } from '@xinban/core/catalogue/schema'
import { useLocation } from 'react-router'
import type { ApiProblem } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { allowedNames } from '../messages/commands.ts'
import { common } from '../messages/common.ts'
import { errors } from '../messages/errors.ts'

/**
 * A refused request: what is wrong, where, and what is possible instead. Takes the focus when the page opens.
 * `place` names what a fault is about and where on the page it is.
 */
export function ProblemNotice({
  problem,
  place = () => null,
}: {
  problem: ApiProblem
  place?: (at: string) => { name: Text; to: string } | null
}) {
  const { t, language, colon, list } = useLanguage()
  const { pathname, search } = useLocation()
  const title = language === 'en' ? (problem.titleEn ?? problem.title) : problem.title
  const allowed = allowedNames(problem.allowed ?? [])
  const faults = problem.faults ?? []
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused action the reason is what has to be read first
    <div className="notice bad" role="alert" tabIndex={-1} autoFocus>
      <h2>{title}</h2>
      {problem.detail && <p>{t(problem.detail)}</p>}
      {faults.length > 0 && (
        <ul className="bullets">
          {faults.map((fault) => {
            const where = place(fault.at)
            return (
              <li key={`${fault.at} ${fault.code}`}>
                {where && <a href={where.to}>{t(where.name)}</a>}
                {where && colon}
                {t(fault.message)}
              </li>
            )
          })}
        </ul>
      )}
      {allowed.length > 0 && (
        <p>
          {t(common.possibleNow)}
          {list(allowed.map(t))}
        </p>
      )}
      {problem.kind === 'forbidden' && (
        <p>
          <a className="link-button" href={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>
            {t(errors.otherPerson)}
          </a>
        </p>
      )}
    </div>
  )
}
