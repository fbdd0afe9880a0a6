import type { LicenceView } from '@xinban/core/licence/views'
import { Fact, Facts } from '../kit/facts.tsx'
import { Notice } from '../kit/notice.tsx'
import { Tag } from '../kit/tag.tsx'
import { Zh } from '../kit/zh.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { permitMark } from '../lib/permit-mark.ts'
import { licence as texts } from '../messages/licence.ts'
import { VerdictBlock } from '../verify/verdict-block.tsx'

function verdictOf({ status, newest, permits }: LicenceView) {
  switch (status) {
    case 'revoked':
      return { tone: 'bad', word: texts.revoked, text: texts.revokedText } as const
    case 'cancelled':
      return { tone: 'bad', word: texts.cancelled, text: texts.cancelledText } as const
    case 'suspended':
      return { tone: 'bad', word: texts.suspended, text: texts.suspendedText } as const
    case 'replaced':
      return { tone: 'warn', word: texts.replaced, text: texts.replacedText(newest) } as const
    case 'valid': {
      const isWhole = permits.every((permit) => permit.status === 'valid')
      return isWhole
        ? ({ tone: 'good', word: texts.valid, text: texts.validText } as const)
        : ({ tone: 'warn', word: texts.partly, text: texts.partlyText } as const)
    }
    default:
      return { tone: 'warn', word: texts.expired, text: texts.expiredText } as const
  }
}

const permitTones = {
  valid: 'good',
  suspended: 'warn',
  not_yet: 'warn',
  expired: 'warn',
  revoked: 'bad',
  cancelled: 'bad',
} as const

/** A licence as the public may know it, with its verdict today. */
export function LicenceFace({ licence }: { licence: LicenceView }) {
  const { t, language } = useLanguage()
  const { tone, word, text } = verdictOf(licence)
  return (
    <div className="stack-l">
      <VerdictBlock tone={tone} word={t(word)}>
        <p>{t(text)}</p>
      </VerdictBlock>
      {licence.status === 'replaced' && (
        <p>
          <a href={`/l/${licence.number}`}>{t(texts.toNewest)}</a>
        </p>
      )}
      {licence.demo && (
        <Notice tone="warn">
          <p>{t(texts.demo)}</p>
        </Notice>
      )}
      <section>
        <h2 className="licence-name">{t(licence.name)}</h2>
        <Facts lined>
          <Fact name={t(texts.number)}>
            <span className="number">{licence.number}</span>
          </Fact>
          {licence.version > 1 && <Fact name={t(texts.version)}>{licence.version}</Fact>}
          {licence.identifier && (
            <Fact name={t(texts.identifier)}>
              <span className="number">{licence.identifier}</span>
            </Fact>
          )}
          <Fact name={t(texts.industry)}>{t(licence.industry)}</Fact>
          <Fact name={t(texts.holder)}>{licence.holder}</Fact>
          <Fact name={t(texts.premises)}>{licence.premises}</Fact>
          <Fact name={t(texts.authority)}>{t(licence.authority)}</Fact>
          <Fact name={t(texts.issuedOn)}>{formatDate(licence.issuedOn, language)}</Fact>
          <Fact name={t(texts.validUntil)}>
            {licence.validUntil ? formatDate(licence.validUntil, language) : t(texts.perItem)}
          </Fact>
        </Facts>
      </section>
      <Permits permits={licence.permits} />
    </div>
  )
}

function Permits({ permits }: { permits: LicenceView['permits'] }) {
  const { t, language } = useLanguage()
  return (
    <table className="table folds">
      <caption>{t(texts.permits)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(texts.permit)}</th>
          <th scope="col">{t(texts.decidedBy)}</th>
          <th scope="col">{t(texts.basis)}</th>
          <th scope="col">{t(texts.validity)}</th>
          <th scope="col">{t(texts.status)}</th>
        </tr>
      </thead>
      <tbody>
        {permits.map((permit) => (
          <tr key={permit.number}>
            <th scope="row">
              {t(permit.name)}
              <p className="cell-note number">{permit.number}</p>
            </th>
            <td data-label={t(texts.decidedBy)}>{t(permit.authority)}</td>
            <td data-label={t(texts.basis)}>
              <Zh>{permit.basis}</Zh>
            </td>
            <td data-label={t(texts.validity)}>
              {formatDate(permit.validFrom, language)} –{' '}
              {permit.validUntil ? formatDate(permit.validUntil, language) : <Zh>{permit.validity}</Zh>}
            </td>
            <td data-label={t(texts.status)}>
              <Tag tone={permitTones[permit.status]}>{t(texts[permit.status])}</Tag>
              <Why permit={permit} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Since when a permit is not valid; nothing for one that is. */
function Why({ permit }: { permit: LicenceView['permits'][number] }) {
  const { t, language } = useLanguage()
  const mark = permitMark(permit, language)
  return mark && <p className="cell-note">{t(mark.text)}</p>
}
