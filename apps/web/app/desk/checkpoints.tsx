import type { Text } from '@xinban/core/catalogue/schema'
import { useLanguage } from '../lib/language.ts'
import { desk } from '../messages/desk.ts'
import { useActionField } from './action.ts'
import { one, type Typed } from './typed.ts'

/** What is looked at: every point with in order or not, and a place to say what was found. */
export function Checkpoints({
  points,
  typed,
}: {
  points: readonly { id: string; text: Text }[]
  typed: Typed
}) {
  return (
    <ol className="findings">
      {points.map((point) => (
        <FindingLine key={point.id} point={point} typed={typed} />
      ))}
    </ol>
  )
}

function FindingLine({ point, typed }: { point: { id: string; text: Text }; typed: Typed }) {
  const { t } = useLanguage()
  const { id } = point
  const found = one(typed, `finding:${id}`)
  return (
    <li id={useActionField(id).id}>
      <fieldset>
        <legend>{t(point.text)}</legend>
        <input type="hidden" name="checkpoint" value={id} />
        <div className="choices inline">
          {(['passed', 'failed'] as const).map((value) => (
            <label key={value} className="choice">
              <input
                type="radio"
                name={`finding:${id}`}
                value={value}
                required
                defaultChecked={found === value}
              />
              <span>{t(desk.survey[value])}</span>
            </label>
          ))}
        </div>
        <input
          className="input"
          name={`finding-note:${id}`}
          maxLength={2000}
          aria-label={t(desk.survey.findingNote(t(point.text)))}
          placeholder={t(desk.survey.findingHint)}
          defaultValue={one(typed, `finding-note:${id}`)}
        />
      </fieldset>
    </li>
  )
}
