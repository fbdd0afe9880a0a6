import type { CommitmentsView } from '@xinban/core/api'
import { data } from 'react-router'
import { LetterText } from '../case/letter.tsx'
import { withPlaces } from '../commitments/with-places.ts'
import { LevelMark } from '../kit/level-mark.tsx'
import { Page } from '../kit/page.tsx'
import { Zh } from '../kit/zh.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { classNames, letterPage as texts } from '../messages/commitments.ts'
import { promises } from '../messages/promises.ts'
import type { Route } from './+types/commitment-letter'

export { headers } from '../lib/same-for-all.ts'

/** The templates of one class of letters, readable and printable; an unknown class is 404. */
export async function loader(args: Route.LoaderArgs) {
  const { letters } = await apiOf(args).get<CommitmentsView>('/api/commitments')
  const [letter] = letters.filter((one) => one.class === args.params.class)
  if (!letter) throw data(null, { status: 404 })
  return { letter }
}

export default function CommitmentLetter({ loaderData }: Route.ComponentProps) {
  const { t, colon } = useLanguage()
  const { letter } = loaderData
  return (
    <Page
      title={t(letter.title)}
      back={{ to: '/commitments', label: t(texts.back) }}
      kicker={
        <>
          <span className="soft">{t(classNames[letter.class])}</span>
          <span className="soft">{t(promises.version(letter.version))}</span>
          <LevelMark level={letter.level} />
        </>
      }
    >
      <div className="stack">
        <p className="soft small no-print">{t(texts.places)}</p>
        <LetterText
          heading="h2"
          letter={{ notice: letter.notice.map(withPlaces), promise: letter.promise.map(withPlaces) }}
        />
        <section>
          <h2 className="unseen">{t(texts.basis)}</h2>
          <ul className="small soft">
            {letter.basis.map((basis) => (
              <li key={basis.text}>
                {t(texts.basis) + colon}
                <Zh>{basis.text}</Zh> <LevelMark level={basis.level} />
              </li>
            ))}
          </ul>
        </section>
        <p className="soft small no-print">{t(texts.print)}</p>
      </div>
    </Page>
  )
}
