import type { CommitmentsView } from '@xinban/core/api'
import type { ListedItem } from '@xinban/core/catalogue/commitment-list'
import { type ItemClass, itemClasses } from '@xinban/core/catalogue/law-words'
import { CaseCounts, Counts } from '../commitments/counts.tsx'
import { ListedItemFacts } from '../commitments/listed-item.tsx'
import { LevelMark } from '../kit/level-mark.tsx'
import { More } from '../kit/more.tsx'
import { Page } from '../kit/page.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { classNames, classTexts, letterOrder, commitments as texts } from '../messages/commitments.ts'
import type { Route } from './+types/commitments'

/** The public list of what can be handled on a promise or with papers to follow. */
export async function loader(args: Route.LoaderArgs) {
  return { view: await apiOf(args).get<CommitmentsView>('/api/commitments') }
}

export default function Commitments({ loaderData }: Route.ComponentProps) {
  const { t, colon } = useLanguage()
  const { view } = loaderData
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} description={t(texts.lead)} crumbs={[]}>
      <div className="stack-l">
        <Counts counts={view.list.counts} />
        <CaseCounts cases={view.cases} figures={view.figures} />
        <Letters letters={view.letters} />
        <section aria-labelledby="list" className="stack">
          <h2 id="list">{t(texts.list)}</h2>
          <p className="prose">{t(texts.planNote)}</p>
          {itemClasses.map((name) => (
            <ClassItems key={name} name={name} view={view} />
          ))}
        </section>
        <p className="soft small">
          {t(texts.edition) + colon}
          <code>{view.edition.slice(0, 12)}</code>
        </p>
      </div>
    </Page>
  )
}

function Letters({ letters }: Pick<CommitmentsView, 'letters'>) {
  const { t } = useLanguage()
  const there = letterOrder.filter((name) => letters.some((letter) => letter.class === name))
  return (
    <section aria-labelledby="letters" className="stack-s">
      <h2 id="letters">{t(texts.letters)}</h2>
      <p>{t(texts.lettersLead)}</p>
      <ul className="bullets">
        {there.map((name) => (
          <li key={name}>
            <a href={`/commitments/letters/${name}`}>{t(classNames[name])}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** An item's name, and in short what is possible. */
function Label({ item }: { item: ListedItem }) {
  const { t, aside } = useLanguage()
  const { tolerated, promised, preview } = item
  const parts = [
    ...(item.commitment.offered ? [texts.brief.promise] : []),
    ...(tolerated.length > 0 ? [texts.brief.tolerated(tolerated.length)] : []),
    ...(promised.length > 0 ? [texts.brief.promised(promised.length)] : []),
    ...(preview.length > 0 ? [texts.brief.preview(preview.length)] : []),
  ]
  return (
    <span>
      <span className="strong">{t(item.name)}</span>
      {parts.length > 0 && <span className="soft">{aside(parts.map(t).join(' · '))}</span>}
    </span>
  )
}

function ClassItems({ name, view }: { name: ItemClass; view: CommitmentsView }) {
  const { t, aside } = useLanguage()
  const items = view.list.items.filter((item) => item.class.name === name)
  if (items.length === 0) return null
  return (
    <section aria-labelledby={`class-${name}`} className="stack-s">
      <h3 id={`class-${name}`}>
        {t(classNames[name])}
        {aside(t(texts.items(items.length)))}
      </h3>
      <p className="prose soft">{t(classTexts[name])}</p>
      <div>
        {items.map((item) => (
          <More key={item.id} label={<Label item={item} />}>
            {item.class.level !== 'seen' && (
              <p>
                {t(classNames[name])} <LevelMark level={item.class.level} />
              </p>
            )}
            <ListedItemFacts item={item} authorities={view.authorities} />
          </More>
        ))}
      </div>
    </section>
  )
}
