import { blockPoints } from '@xinban/core/compose/plan-law'
import { useLanguage } from '../lib/language.ts'
import { blockNames, decideForms } from '../messages/desk-decide.ts'
import type { Typed } from './typed.ts'

const rows = [1, 2, 3] as const

/** Conditions of an approval: three rows, each shown once the one before is written. */
export function ConditionRows({ typed, subject }: { typed: Typed; subject: string }) {
  const { t } = useLanguage()
  const hint = `grant-${subject}-conditions-hint`
  return (
    <fieldset className="condition-rows" aria-describedby={hint}>
      <legend>{t(decideForms.conditions)}</legend>
      <p className="hint" id={hint}>
        {t(decideForms.conditionsHint)}
      </p>
      {rows.map((row) => (
        <div key={row} className="condition-row">
          <input
            className="input"
            name="condition"
            maxLength={2000}
            aria-label={t(decideForms.condition(row))}
            placeholder={t(decideForms.condition(row))}
            defaultValue={typed.condition?.[row - 1] ?? ''}
          />
          <select
            className="input"
            name="blocks"
            aria-label={t(decideForms.blocks(row))}
            defaultValue={typed.blocks?.[row - 1] ?? 'hand_over'}
          >
            {blockPoints.map((point) => (
              <option key={point} value={point}>
                {t(blockNames[point])}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  )
}
