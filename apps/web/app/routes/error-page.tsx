import { useLocation } from 'react-router'
import { ButtonLink } from '../kit/button.tsx'
import { Page } from '../kit/page.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { SignInAgain } from '../kit/sign-in-again.tsx'
import type { ApiProblem } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { errors } from '../messages/errors.ts'

function textsOf(status: number) {
  if (status === 404) return { title: errors.notFound, help: errors.notFoundHelp }
  if (status === 403) return { title: errors.forbidden, help: errors.forbiddenHelp }
  return { title: errors.failed, help: errors.failedHelp }
}

/** What is shown instead of a page: kindly, with a way on. */
export function ErrorPage({ status, problem }: { status: number; problem: ApiProblem | null }) {
  const { t } = useLanguage()
  const { pathname, search } = useLocation()
  if (problem?.typed) return <SignInAgain typed={problem.typed} />
  const { title, help } = textsOf(status)
  const telling = problem && (problem.detail || problem.faults || (status !== 404 && status !== 403))
  return (
    <Page title={t(title)} lead={t(help)}>
      {telling && <ProblemNotice problem={problem} />}
      <div className="actions">
        {status >= 500 && (
          <ButtonLink to={pathname + search} look="primary">
            {t(errors.again)}
          </ButtonLink>
        )}
        {status === 403 && (
          <ButtonLink to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} look="primary">
            {t(errors.otherPerson)}
          </ButtonLink>
        )}
        <ButtonLink to="/" look={status === 404 ? 'primary' : 'plain'}>
          {t(errors.home)}
        </ButtonLink>
      </div>
    </Page>
  )
}
