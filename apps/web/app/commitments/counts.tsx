import type { CommitmentsView } from '@xinban/core/api'
import type { ClassCount } from '@xinban/core/catalogue/commitment-counts'
import { itemClasses } from '@xinban/core/catalogue/law-words'
import { Fact, Facts } from '../kit/facts.tsx'
import { useLanguage } from '../lib/language.ts'
import { classNames, letterOrder, commitments as texts } from '../messages/commitments.ts'

/** How many items and industries there are of each class: computed from the catalogue. */
export function Counts({ counts }: { counts: CommitmentsView['list']['counts'] }) {
  const { t } = useLanguage()
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{t(texts.counts)}</h2>
      <Facts lined>
        {itemClasses.map((name) => (
          <Fact key={name} name={t(classNames[name])}>
            <CountText count={counts.byClass[name]} />
          </Fact>
        ))}
        <Fact name={t(texts.all)}>
          <CountText count={counts.all} />
        </Fact>
      </Facts>
    </section>
  )
}

function CountText({ count }: { count: ClassCount }) {
  const { t, aside } = useLanguage()
  return (
    <>
      <strong className="number">{t(texts.items(count.items))}</strong>
      <span className="soft small">{aside(t(texts.countOf(count.industries, count.coreIndustries)))}</span>
    </>
  )
}

/** The cases of this system by way of handling, as they stand; beside them what others have published. */
export function CaseCounts({ cases, figures }: Pick<CommitmentsView, 'cases' | 'figures'>) {
  const { t } = useLanguage()
  return (
    <section aria-labelledby="cases" className="stack">
      <h2 id="cases">{t(texts.cases)}</h2>
      <p className="prose">{t(texts.casesLead)}</p>
      <table className="table case-counts">
        <thead>
          <tr>
            <th scope="col">{t(texts.way)}</th>
            <th scope="col" className="figure">
              {t(texts.submitted)}
            </th>
            <th scope="col" className="figure">
              {t(texts.concluded)}
            </th>
          </tr>
        </thead>
        <tbody>
          {letterOrder.map((name) => (
            <tr key={name}>
              <th scope="row">{t(classNames[name])}</th>
              <td className="figure">{cases[name].submitted}</td>
              <td className="figure">{cases[name].concluded}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures.length > 0 && (
        <Facts>
          {figures.map((figure) => (
            <Fact key={figure.name.zh} name={t(figure.name)}>
              {t(figure.text)}
            </Fact>
          ))}
        </Facts>
      )}
    </section>
  )
}
