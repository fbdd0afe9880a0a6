import type { Authority } from '@xinban/core/catalogue/schema'
import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'
import { levelNames, site as texts } from '../messages/site.ts'
import { Fact, Facts } from './facts.tsx'
import { LevelMark } from './level-mark.tsx'
import { Zh } from './zh.tsx'

/** How to reach an authority; what is not published says so. */
export function ContactFacts({ authority }: { authority: Authority }) {
  const { t } = useLanguage()
  const { contact, level, reviewedBy } = authority
  const orUnknown = (text: string | null) => (text ? <Zh>{text}</Zh> : t(common.unknown))
  return (
    <Facts>
      <Fact name={t(texts.level)}>{t(levelNames[level])}</Fact>
      <Fact name={t(texts.contact)}>
        <a className="row-link" href={`tel:${contact.phone}`}>
          {contact.phone}
        </a>{' '}
        <LevelMark level={contact.confidence.level} />
      </Fact>
      <Fact name={t(texts.address)}>{orUnknown(contact.address)}</Fact>
      <Fact name={t(texts.hours)}>{orUnknown(contact.hours)}</Fact>
      <Fact name={t(texts.review)}>{orUnknown(reviewedBy)}</Fact>
    </Facts>
  )
}
