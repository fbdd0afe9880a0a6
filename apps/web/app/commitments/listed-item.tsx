import type { ListedItem, ListedPaper } from '@xinban/core/catalogue/commitment-list'
import type { Text } from '@xinban/core/catalogue/schema'
import { Fact, Facts } from '../kit/facts.tsx'
import { LevelMark } from '../kit/level-mark.tsx'
import { formatSpan } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { areaNames, commitments as texts } from '../messages/commitments.ts'
import { handling } from '../messages/handling.ts'

/** One item of the public list: who, what it concerns, whether it can be promised, which papers can be missing. */
export function ListedItemFacts({
  item,
  authorities,
}: {
  item: ListedItem
  authorities: Readonly<Record<string, Text>>
}) {
  const { t, list } = useLanguage()
  const nameOf = (id: string) => t(authorities[id] ?? { zh: id, en: id })
  return (
    <Facts>
      <Fact name={t(texts.authority)}>{nameOf(item.authority)}</Fact>
      {item.supervisor && <Fact name={t(texts.supervisor)}>{nameOf(item.supervisor)}</Fact>}
      {item.areas.length > 0 && (
        <Fact name={t(texts.areas)}>{list(item.areas.map((area) => t(areaNames[area])))}</Fact>
      )}
      <Fact name={t(texts.promise)}>
        <PromiseText item={item} />
      </Fact>
      <Papers name={t(texts.tolerated)} papers={item.tolerated} />
      <Papers name={t(texts.promised)} papers={item.promised} />
      <Papers name={t(texts.preview)} papers={item.preview} />
    </Facts>
  )
}

function PromiseText({ item }: { item: ListedItem }) {
  const { t, colon } = useLanguage()
  const { commitment, decideWithin, verifyWithin } = item
  const mark = <LevelMark level={commitment.level} />
  if (decideWithin && verifyWithin) {
    const decide = handling.decideWithin(formatSpan(decideWithin), decideWithin.amount === 0)
    return (
      <>
        {t(texts.offered(t(decide), t(formatSpan(verifyWithin))))} {mark}
      </>
    )
  }
  return (
    <>
      {t(texts.notOffered)}
      {commitment.why && colon + t(commitment.why)} {mark}
    </>
  )
}

function Papers({ name, papers }: { name: string; papers: readonly ListedPaper[] }) {
  const { t } = useLanguage()
  if (papers.length === 0) return null
  return (
    <Fact name={name}>
      <ul className="bullets">
        {papers.map((paper) => (
          <li key={paper.id}>{t(paper.name)}</li>
        ))}
      </ul>
    </Fact>
  )
}
