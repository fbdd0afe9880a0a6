import type { ItemRow } from '@xinban/core/site/item-page'
import { formatSpan } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { itemTypes, item as texts } from '../messages/catalogue.ts'
import { site } from '../messages/site.ts'

/** Items with type, authority, legal limit, and how many services use them. */
export function ItemTable({
  items,
  withAuthority = true,
}: {
  items: readonly ItemRow[]
  withAuthority?: boolean
}) {
  const { t } = useLanguage()
  return (
    <table className="table folds">
      <thead>
        <tr>
          <th scope="col">{t(site.item)}</th>
          <th scope="col">{t(site.type)}</th>
          {withAuthority && <th scope="col">{t(texts.authority)}</th>}
          <th scope="col">{t(texts.legalLimit)}</th>
          <th scope="col">{t(site.usedIn)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, name, type, authority, legal, services }) => (
          <tr key={id}>
            <th scope="row">
              <a className="row-link" href={`/items/${id}`}>
                {t(name)}
              </a>
            </th>
            <td data-label={t(site.type)}>{t(itemTypes[type])}</td>
            {withAuthority && (
              <td data-label={t(texts.authority)}>
                <a className="row-link" href={`/authorities/${authority.id}`}>
                  {t(authority.name)}
                </a>
              </td>
            )}
            <td data-label={t(texts.legalLimit)}>{t(formatSpan(legal))}</td>
            <td data-label={t(site.usedIn)}>
              {services > 0 ? t(site.industries(services)) : t(site.noIndustry)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
