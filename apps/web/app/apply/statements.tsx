import type { Handling } from '@xinban/core/case/promises/events'
import { Checkbox } from '../kit/checkbox.tsx'
import { useLanguage } from '../lib/language.ts'
import { handling as texts } from '../messages/handling.ts'

/** The statements that a promise takes; an agent also needs a special mandate. */
export const statementNames = ['noThirdParty', 'mandate'] as const
export type StatementName = (typeof statementNames)[number]

/** The statements that the wishes need and that are not made yet. */
export function missingStatements(handling: Handling, byAgent: boolean): StatementName[] {
  if (handling.commitments.length + handling.promised.length === 0) return []
  return statementNames.filter((name) => !handling[name] && (name !== 'mandate' || byAgent))
}

/** What the applicant confirms before promising anything. */
export function Statements({
  handling,
  byAgent,
  missing,
}: {
  handling: Handling
  byAgent: boolean
  missing: readonly StatementName[]
}) {
  const { t } = useLanguage()
  return (
    <section aria-labelledby="statements" className="stack">
      <h2 id="statements">{t(texts.statements)}</h2>
      <p className="soft small">{t(texts.statementsLead)}</p>
      {statementNames
        .filter((name) => name !== 'mandate' || byAgent)
        .map((name) => {
          const wrong = missing.includes(name)
          return (
            <div key={name} className={wrong ? 'field wrong' : 'field'}>
              {wrong && (
                <p className="field-error" id={`${name}-error`}>
                  {t(texts.needed[name])}
                </p>
              )}
              <Checkbox
                id={name}
                name={name}
                checked={handling[name]}
                {...(wrong && { describedBy: `${name}-error` })}
              >
                {t(texts[name])}
              </Checkbox>
            </div>
          )
        })}
    </section>
  )
}
