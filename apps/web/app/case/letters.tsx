import type { CaseView } from '@xinban/core/case/case-view'
import { Fact, Facts } from '../kit/facts.tsx'
import { More } from '../kit/more.tsx'
import { Zh } from '../kit/zh.tsx'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { classNames, promises as texts } from '../messages/promises.ts'
import { LetterText } from './letter.tsx'

/** The letters that were agreed to: whole text, version, hash, when and by whom. */
export function Letters({ letters }: { letters: CaseView['letters'] }) {
  const { t, language, aside } = useLanguage()
  if (letters.length === 0) return null
  return (
    <section aria-labelledby="letters">
      <h3 id="letters">{t(texts.letters)}</h3>
      {letters.map((letter) => (
        <More
          key={letter.sha256}
          label={
            <span>
              <Zh>{letter.title}</Zh>
              {aside(t(texts.version(letter.version)))}
            </span>
          }
        >
          <p className="soft small">{t(classNames[letter.class])}</p>
          <LetterText letter={letter} />
          <Facts>
            <Fact name={t(texts.signedAt)}>{formatInstant(letter.signedAt, language)}</Fact>
            <Fact name={t(texts.signedBy)}>{letter.signedBy}</Fact>
            <Fact name={t(texts.hash)}>
              <code className="hash">{letter.sha256}</code>
              <p className="soft small">{t(texts.hashHelp)}</p>
            </Fact>
          </Facts>
        </More>
      ))}
    </section>
  )
}
