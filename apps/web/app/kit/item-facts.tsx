import type { Basis, Item, Limits, Text } from '@xinban/core/catalogue/schema'
import { formatMoney, formatSpan } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { item as texts } from '../messages/catalogue.ts'
import { Fact, Facts } from './facts.tsx'
import { LevelMark } from './level-mark.tsx'
import { Zh, ZhNote } from './zh.tsx'

type Known = Pick<Item, 'limits' | 'validity' | 'certificate' | 'fee' | 'confidence'> & {
  readonly basis: readonly Basis[]
}

/** Everything about one item: basis, limits, result, validity, fee, and how sure all this is. */
export function ItemFacts({
  item,
  supervisor,
  survey,
}: {
  item: Known
  supervisor?: Text | null
  survey?: Item['survey']['mode']
}) {
  const { t } = useLanguage()
  const { basis, limits, validity, certificate, fee, confidence } = item
  return (
    <Facts>
      <Fact name={t(texts.basis)}>
        <BasisList basis={basis} />
      </Fact>
      <Fact name={t(texts.legalLimit)}>
        <LegalLimit limits={limits} />
      </Fact>
      <Fact name={t(texts.promisedLimit)}>
        <PromisedLimit limits={limits} />
      </Fact>
      <Fact name={t(texts.certificate)}>
        <Zh>{certificate}</Zh>
        {t(texts.issueWithin(limits.issueWithin))}
      </Fact>
      <Fact name={t(texts.validity)}>
        <ZhNote>{validity.text}</ZhNote> <LevelMark level={validity.level} />
      </Fact>
      <Fact name={t(texts.fee)}>
        {fee.fen === 0 ? t(texts.free) : formatMoney(fee.fen)} <Aside>{fee.basis}</Aside>
      </Fact>
      {survey && <Fact name={t(texts.survey)}>{t(texts.surveyModes[survey])}</Fact>}
      {supervisor && <Fact name={t(texts.supervisor)}>{t(supervisor)}</Fact>}
      {(confidence.level !== 'seen' || confidence.note) && (
        <Fact name={t(texts.reliability)}>
          <LevelMark level={confidence.level} /> <ZhNote>{confidence.note}</ZhNote>
        </Fact>
      )}
    </Facts>
  )
}

function Aside({ children }: { children: string }) {
  return (
    <small className="soft">
      <ZhNote>{children}</ZhNote>
    </small>
  )
}

function BasisList({ basis }: { basis: readonly Basis[] }) {
  return (
    <ul>
      {basis.map((one) => (
        <li key={one.text}>
          <ZhNote>{one.text}</ZhNote> <LevelMark level={one.level} />
        </li>
      ))}
    </ul>
  )
}

function LegalLimit({ limits }: { limits: Limits }) {
  const { t } = useLanguage()
  const { legal } = limits
  return (
    <>
      {t(formatSpan(legal))}
      {legal.extension && t(texts.extension(legal.extension))} {legal.note && <Aside>{legal.note}</Aside>}
    </>
  )
}

function PromisedLimit({ limits }: { limits: Limits }) {
  const { t } = useLanguage()
  const { promised } = limits
  if (!promised) return t(texts.noPromise)
  return (
    <>
      {t(formatSpan(promised))} <Aside>{promised.basis}</Aside> <LevelMark level={promised.level} />
    </>
  )
}
