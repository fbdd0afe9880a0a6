import type { Letter } from '@xinban/core/case/promises/events'
import { Zh } from '../kit/zh.tsx'
import { useLanguage } from '../lib/language.ts'
import { promises as texts } from '../messages/promises.ts'

/** A letter in full: what the authority tells, and what the applicant promises. The text is binding in Chinese. */
export function LetterText({ letter }: { letter: Pick<Letter, 'notice' | 'promise'> }) {
  const { t } = useLanguage()
  return (
    <div className="letter">
      <h4>{t(texts.notice)}</h4>
      <Paragraphs lines={letter.notice} />
      <h4>{t(texts.promise)}</h4>
      <Paragraphs lines={letter.promise} />
    </div>
  )
}

function Paragraphs({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <p key={line}>
      <Zh>{line}</Zh>
    </p>
  ))
}
