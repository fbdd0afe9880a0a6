import type { Letter } from '@xinban/core/case/promises/events'
import { LetterText } from '../case/letter.tsx'
import { Zh } from '../kit/zh.tsx'
import { useLanguage } from '../lib/language.ts'
import { handling as texts } from '../messages/handling.ts'
import { promises } from '../messages/promises.ts'

/** The letters that the chosen way of handling takes, in full, each with a tick of its own. */
export function LetterTicks({
  letters,
  ticked,
  asked,
}: {
  letters: readonly Letter[]
  ticked: readonly string[]
  /** True after a submission: what was not ticked is said to be missing. */
  asked: boolean
}) {
  const { t } = useLanguage()
  if (letters.length === 0) return null
  return (
    <section className="check-part" aria-labelledby="letters">
      <h2 id="letters">{t(texts.letters)}</h2>
      <p className="prose">{t(texts.lettersLead)}</p>
      {letters.map((letter) => (
        <LetterTick
          key={letter.sha256}
          letter={letter}
          checked={ticked.includes(letter.sha256)}
          missing={asked && !ticked.includes(letter.sha256)}
        />
      ))}
    </section>
  )
}

function LetterTick({ letter, checked, missing }: { letter: Letter; checked: boolean; missing: boolean }) {
  const { t, aside } = useLanguage()
  const id = `letter-${letter.class}`
  return (
    <div className={missing ? 'field wrong' : 'field'}>
      <div className="card quiet stack-s">
        <h3>
          <Zh>{letter.title}</Zh>
          <small className="soft">{aside(t(promises.version(letter.version)))}</small>
        </h3>
        <LetterText letter={letter} />
        <p className="soft small">
          {t(promises.hash)} <code className="hash">{letter.sha256}</code>
        </p>
      </div>
      {missing && (
        <p className="field-error" id={`${id}-error`}>
          {t(texts.letterMissing(letter.title))}
        </p>
      )}
      <label className="choice">
        <input
          type="checkbox"
          id={id}
          name="letter"
          value={letter.sha256}
          defaultChecked={checked}
          aria-describedby={missing ? `${id}-error` : undefined}
          aria-invalid={missing ? true : undefined}
        />
        <span>{t(texts.letterTick(letter.title))}</span>
      </label>
    </div>
  )
}
