import type { Ref } from '@xinban/core/site/catalogue-list'
import { useLanguage } from '../lib/language.ts'
import { home } from '../messages/home.ts'

/** Services as tiles that lead to their guides. */
export function Tiles({ services }: { services: readonly (Ref & { readonly items: number })[] }) {
  const { t } = useLanguage()
  return (
    <ul className="tiles">
      {services.map((service) => (
        <li key={service.id}>
          <a className="tile" href={`/services/${service.id}`}>
            <span className="tile-name">{t(service.name)}</span>
            <span className="tile-note">{t(home.items(service.items))}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
