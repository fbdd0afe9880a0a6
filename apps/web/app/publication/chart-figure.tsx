import type { Text } from '@xinban/core/catalogue/schema'
import type { Step } from '@xinban/core/publication/block'
import { More } from '../kit/more.tsx'
import { useLanguage } from '../lib/language.ts'
import { publication as texts } from '../messages/publication.ts'
import { StepList } from './blocks.tsx'

/** Says on a narrow screen, where the chart begins beside its middle, that there is more of it. */
export function ChartHint() {
  const { t } = useLanguage()
  return (
    <p className="chart-hint soft small" aria-hidden="true">
      {t(texts.chartHint)}
    </p>
  )
}

/** The flow chart as a picture that can be moved sideways, and the same steps in words. */
export function ChartFigure({
  service,
  assumes,
  steps,
}: {
  service: string
  assumes: Text
  steps: readonly Step[]
}) {
  const { t } = useLanguage()
  const address = `/api/services/${service}/flow-chart.svg`
  return (
    <div className="stack">
      <ChartHint />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard */}
      <section className="chart-scroll" tabIndex={0} aria-label={t(texts.chart)}>
        <img src={address} alt={t(texts.chartAlt)} />
      </section>
      <p className="soft small">{t(assumes)}</p>
      <p className="no-print">
        <a className="link-button" href={address}>
          {t(texts.chartAlone)}
        </a>
      </p>
      <More label={t(texts.chartSteps)}>
        <StepList steps={steps} />
      </More>
    </div>
  )
}
