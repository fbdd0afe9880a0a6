import type { PublicDecision } from '@xinban/core/case/public-decisions'
import { Tag } from '../kit/tag.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { item as itemTexts } from '../messages/catalogue.ts'
import { decisionKinds, decisions as texts } from '../messages/public.ts'
import { site } from '../messages/site.ts'

const tones = {
  granted: 'good',
  renewed: 'info',
  changed: 'info',
  revoked: 'bad',
  cancelled: 'warn',
} as const

/** Published decisions, one a row. */
export function DecisionTable({ decisions }: { decisions: readonly PublicDecision[] }) {
  const { t, language } = useLanguage()
  const heads = [texts.holder, site.item, texts.decision, texts.permit, itemTexts.authority, texts.validity]
  return (
    <table className="table folds">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.zh} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {decisions.map((one) => (
          <tr key={`${one.permit} ${one.kind} ${one.decidedOn} ${one.validUntil}`}>
            <th scope="row">
              {one.holder}
              {one.code && <span className="soft small block number keep">{one.code}</span>}
              {one.licence && (
                <span className="small block">
                  <a className="row-link" href={`/l/${one.licence}`}>
                    {t(texts.verify)}
                    <span className="unseen"> {one.licence}</span>
                  </a>
                </span>
              )}
            </th>
            <td data-label={t(site.item)}>
              {t(one.item.name)}
              <span className="soft small block">{t(one.service.name)}</span>
            </td>
            <td data-label={t(texts.decision)}>
              <Tag tone={tones[one.kind]}>{t(decisionKinds[one.kind])}</Tag>
              <span className="small block keep">{formatDate(one.decidedOn, language)}</span>
            </td>
            <td data-label={t(texts.permit)}>
              <span className="number small keep">{one.permit}</span>
            </td>
            <td data-label={t(itemTexts.authority)}>{t(one.authority.name)}</td>
            <td data-label={t(texts.validity)}>
              <Validity decision={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Validity({ decision }: { decision: PublicDecision }) {
  const { t, language } = useLanguage()
  const { validFrom, validUntil } = decision
  const from = formatDate(validFrom, language)
  return t(validUntil ? texts.until(from, formatDate(validUntil, language)) : texts.openEnd(from))
}
