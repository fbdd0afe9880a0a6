import type { Revocation } from '@xinban/core/case/after/state'
import { revocationGrounds } from '@xinban/core/case/after/words'
import type { CaseView } from '@xinban/core/case/case-view'
import { itemName } from '@xinban/core/case/names'
import { Fact, Facts } from '../kit/facts.tsx'
import { Tag } from '../kit/tag.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { revocationResults, after as texts } from '../messages/after.ts'

/** The procedures of revoking permits: why, the days for a defence, the defence, the end. */
export function Revocations({ view }: { view: CaseView }) {
  const { t } = useLanguage()
  if (view.revocations.length === 0) return null
  return (
    <section aria-labelledby="revocation">
      <h3 id="revocation">{t(texts.revocation)}</h3>
      <ul className="law-list">
        {view.revocations.map((one) => (
          <OneRevocation key={`${one.item} ${one.notifiedOn}`} revocation={one} plan={view.plan} />
        ))}
      </ul>
    </section>
  )
}

function OneRevocation({ revocation, plan }: { revocation: Revocation; plan: CaseView['plan'] }) {
  const { t, language } = useLanguage()
  const { item, ground, reasons, notifiedOn, defendBy, defence, result, resultReasons } = revocation
  return (
    <li>
      <div className="spread">
        <span className="strong">{t(itemName(plan, item))}</span>
        <Tag tone={result === 'dropped' ? 'good' : result ? 'bad' : 'warn'}>
          {t(result ? revocationResults[result] : texts.underWay)}
        </Tag>
      </div>
      <Facts>
        <Fact name={t(texts.ground)}>{t(revocationGrounds[ground])}</Fact>
        <Fact name={t(texts.reasons)}>{reasons}</Fact>
        <Fact name={t(texts.notifiedOn)}>{formatDate(notifiedOn, language)}</Fact>
        <Fact name={t(texts.defendBy)}>{formatDate(defendBy, language)}</Fact>
        <Fact name={t(texts.defence)}>{defence?.text ?? t(texts.noDefence)}</Fact>
        {resultReasons && <Fact name={t(texts.result)}>{resultReasons}</Fact>}
      </Facts>
    </li>
  )
}
