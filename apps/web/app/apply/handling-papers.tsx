import type { HandlingView } from '@xinban/core/api'
import type { Handling } from '@xinban/core/case/promises/events'
import type { CasePlan } from '@xinban/core/compose/plan'
import { Choices } from '../kit/choices.tsx'
import { More } from '../kit/more.tsx'
import { useLanguage } from '../lib/language.ts'
import { handling as texts } from '../messages/handling.ts'
import { type WayOfPaper, wayOf, waysOfPaper } from './handling.ts'

type PaperRow = HandlingView['papers'][number]

interface Props {
  readonly papers: HandlingView['papers']
  readonly plan: CasePlan
  readonly handling: Handling
  readonly errors: ReadonlyMap<string, string>
}

/** The papers that are not uploaded, each in one way; those that have to come now with the reason. */
export function HandlingPapers(props: Props) {
  const { papers, plan, handling } = props
  const { t } = useLanguage()
  const isOpen = (paper: PaperRow) => waysFor(paper, handling).length > 0
  const open = papers.filter(isOpen)
  const closed = papers.filter((paper) => !isOpen(paper))
  return (
    <section aria-labelledby="by-paper" className="stack">
      <h2 id="by-paper">{t(texts.papers)}</h2>
      <p className="prose">{t(papers.length === 0 ? texts.noPapers : texts.papersLead)}</p>
      {open.length > 0 && <Rules papers={open} plan={plan} />}
      {open.map((paper) => (
        <OpenPaper key={paper.id} paper={paper} {...props} />
      ))}
      {closed.length > 0 && (
        <More label={t(texts.mustNow(closed.length))}>
          <ul className="law-list">
            {closed.map((paper) => (
              <li key={paper.id}>
                <p className="strong">{t(paper.name)}</p>
                <WhyNot paper={paper} ways={waysOfPaper} />
                {wayOf(plan, handling, paper.id) === 'item' && <p className="small">{t(texts.withItem)}</p>}
              </li>
            ))}
          </ul>
        </More>
      )}
    </section>
  )
}

/** The ways that a paper can go; one that was chosen stays in sight, so that it can be taken back. */
function waysFor(paper: PaperRow, handling: Handling): WayOfPaper[] {
  return waysOfPaper.filter((way) => paper[way] === null || handling[way].includes(paper.id))
}

/** What the ways mean: said once, for those that any paper can go. */
function Rules({ papers, plan }: Pick<Props, 'papers' | 'plan'>) {
  const { t } = useLanguage()
  const { tolerance } = plan.law
  const any = (way: WayOfPaper) => papers.some((paper) => paper[way] === null)
  return (
    <ul className="bullets small">
      {any('tolerated') && <li>{t(texts.toleratedRule(tolerance.atMost, tolerance.before))}</li>}
      {any('tolerated') && <li>{t(texts.late[tolerance.late])}</li>}
      {any('preview') && <li>{t(texts.previewRule)}</li>}
    </ul>
  )
}

function OpenPaper({ paper, plan, handling, errors }: Props & { paper: PaperRow }) {
  const { t } = useLanguage()
  const ways = waysFor(paper, handling)
  const way = wayOf(plan, handling, paper.id)
  const others = waysOfPaper.filter((one) => !ways.includes(one))
  const refused = way === 'now' || way === 'item' ? null : paper[way]
  return (
    <div className="card way">
      <Choices
        type="radio"
        id={paper.id}
        name={`paper:${paper.id}`}
        label={t(paper.name)}
        error={errors.get(paper.id) ?? (refused ? t(refused) : undefined)}
        hint={way === 'item' ? t(texts.withItem) : undefined}
        options={[
          { value: 'now', label: t(texts.ways.now) },
          ...ways.map((one) => ({ value: one, label: t(texts.ways[one]) })),
        ]}
        chosen={[way === 'item' ? 'now' : way]}
      />
      {others.length > 0 && (
        <More label={t(texts.whyNot)}>
          <WhyNot paper={paper} ways={others} />
        </More>
      )}
    </div>
  )
}

function WhyNot({ paper, ways }: { paper: PaperRow; ways: readonly WayOfPaper[] }) {
  const { t, colon } = useLanguage()
  return (
    <ul className="bullets small">
      {ways.map((way) => {
        const why = paper[way]
        return why && <li key={way}>{t(texts.wayNames[way]) + colon + t(why)}</li>
      })}
    </ul>
  )
}
