import type { SessionView } from '@xinban/core/api'
import type { ItemPage } from '@xinban/core/site/item-page'
import type { OpenDataView } from '@xinban/core/site/views'

type Site = Pick<SessionView, 'district' | 'publicUrl' | 'mode'>
type Data = Record<string, unknown>

/** What is said of a demonstration: nothing can be applied for here. */
function noteOf({ mode }: Site): Data {
  return mode === 'demo' ? { disambiguatingDescription: '演示数据，不受理真实申请 (demonstration only)' } : {}
}

/** The bureau that runs the site, as schema.org has it. */
export function governmentOrganisation(site: Site): Data {
  const { district, publicUrl } = site
  return {
    '@type': 'GovernmentOrganization',
    '@id': `${publicUrl}/#bureau`,
    name: district.bureau.zh,
    alternateName: district.bureau.en,
    url: `${publicUrl}/`,
    areaServed: district.name.zh,
    ...noteOf(site),
  }
}

/** An item as schema.org has it: only what the catalogue holds. */
export function governmentService(site: Site, { item, authority }: ItemPage): Data {
  const { publicUrl, district } = site
  return {
    '@type': 'GovernmentService',
    '@id': `${publicUrl}/items/${item.id}`,
    name: item.name.zh,
    alternateName: item.name.en,
    url: `${publicUrl}/items/${item.id}`,
    areaServed: district.name.zh,
    serviceOutput: { '@type': 'GovernmentPermit', name: item.certificate },
    serviceOperator: {
      '@type': 'GovernmentOrganization',
      '@id': `${publicUrl}/authorities/${authority.id}`,
      name: authority.name.zh,
      telephone: authority.contact.phone,
    },
    ...noteOf(site),
  }
}

/** The open data as schema.org has it. */
export function dataCatalogue({ title, publisher, datasets }: OpenDataView): Data {
  return {
    '@type': 'DataCatalog',
    name: title.zh,
    alternateName: title.en,
    publisher: { '@type': 'GovernmentOrganization', name: publisher.zh },
    dataset: datasets.map((one) => ({
      '@type': 'Dataset',
      name: one.title.zh,
      description: one.description.zh,
      distribution: one.distributions.map(({ mediaType, url }) => ({
        '@type': 'DataDownload',
        encodingFormat: mediaType,
        contentUrl: url,
      })),
    })),
  }
}
