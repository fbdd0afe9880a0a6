import type { Letter } from '@xinban/core/case/promises/events'
import { Zh } from '../kit/zh.tsx'
import { useLanguage } from '../lib/language.ts'
import { promises as texts } from '../messages/promises.ts'

/** A letter in full: what the authority tells, and what the applicant promises. The text is binding in Chinese. */
export function LetterText({
  letter,
  heading: Heading = 'h4',
}: {
  letter: Pick<Letter, 'notice' | 'promise'>
  /** One below the heading that it stands under. */
  heading?: 'h2' | 'h4'
}) {
  const { t } = useLanguage()
  return (
    <div className="letter">
      <Heading>{t(texts.notice)}</Heading>
      <Paragraphs lines={letter.notice} />
      <Heading>{t(texts.promise)}</Heading>
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
