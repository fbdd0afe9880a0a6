import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'

/** One error and where it can be put right. */
export interface ErrorLink {
  readonly to: string
  readonly message: string
}

/** All errors of a page, each with a link into its field. Takes the focus when the page opens. */
export function ErrorSummary({ errors, title }: { errors: readonly ErrorLink[]; title?: string }) {
  const { t } = useLanguage()
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused form the summary is what has to be read first
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{title ?? t(common.errorTitle)}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.to} ${error.message}`}>
            <a href={error.to}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
