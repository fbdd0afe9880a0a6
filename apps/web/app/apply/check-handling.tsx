import { itemName, paperNames } from '@xinban/core/case/names'
import { Fact, Facts } from '../kit/facts.tsx'
import { useLanguage } from '../lib/language.ts'
import { handling as texts } from '../messages/handling.ts'
import { promises } from '../messages/promises.ts'
import type { Application } from './application.ts'
import { CheckHead } from './check-parts.tsx'
import { hasWays, isOrdinary, waysOfPaper } from './handling.ts'

/** The way of handling as it will be handed in, with the way back to it. */
export function CheckHandling({ application }: { application: Application }) {
  const { t, list } = useLanguage()
  const { view, handling } = application
  const { plan } = view
  if (!hasWays(plan)) return null
  return (
    <section className="check-part">
      <CheckHead title={t(texts.title)} to={`/apply/${view.id}/handling`} />
      {isOrdinary(handling) ? (
        <p>{t(texts.allOrdinary)}</p>
      ) : (
        <Facts lined>
          {handling.commitments.length > 0 && (
            <Fact name={t(promises.commitments)}>
              {list(handling.commitments.map((item) => t(itemName(plan, item))))}
            </Fact>
          )}
          {waysOfPaper
            .filter((way) => handling[way].length > 0)
            .map((way) => (
              <Fact key={way} name={t(texts.wayNames[way])}>
                {t(paperNames(plan, handling[way]))}
              </Fact>
            ))}
        </Facts>
      )}
    </section>
  )
}
