import type { Authority, Contact } from '../catalogue/schema.ts'
import { chinese, fact, type Line, line, type Section } from './block.ts'
import type { Overview } from './overview.ts'
import { text, UNKNOWN } from './say.ts'

function known(value: string | null): Line {
  return value === null ? line(UNKNOWN) : chinese(value)
}

function phoneLine({ phone, confidence }: Contact): Line {
  return line({ zh: phone, en: phone }, { level: confidence.level })
}

/** Everybody who decides or supervises an item, each once. */
function authoritiesOf({ items }: Overview): Authority[] {
  const all = items.flatMap(({ authority, supervisor }) => [authority, ...(supervisor ? [supervisor] : [])])
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

/** 办理地点和时间 */
export function placesSection(overview: Overview): Section {
  const { window } = overview.edition.district
  const { address, hours } = window.contact
  const ways = overview.edition.fields.get('delivery_mode')?.options ?? []
  return {
    id: 'places',
    title: text('办理地点和时间', 'Where and when'),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...fact(text('网上', 'Online'), line(text('本网站，全天', 'On this site, at any time'))),
          ...fact(text('窗口', 'Window'), line(window.name)),
          ...fact(text('窗口地址', 'Address'), known(address)),
          ...fact(text('办公时间', 'Opening hours'), known(hours)),
          ...fact(
            text('结果送达', 'Delivery'),
            ways.length > 0
              ? line({ zh: ways.map(({ zh }) => zh).join('、'), en: ways.map(({ en }) => en).join('; ') })
              : line(UNKNOWN),
          ),
        ],
      },
    ],
  }
}

/** 咨询和监督电话 */
export function contactsSection(overview: Overview): Section {
  const { district, authorities } = overview.edition
  const bureau = authorities.get(district.bureau)
  return {
    id: 'contacts',
    title: text('咨询和监督电话', 'Questions and complaints'),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...fact(text('咨询', 'Questions'), line(district.window.name), phoneLine(district.window.contact)),
          ...fact(
            text('监督投诉', 'Complaints'),
            bureau && line(bureau.name),
            bureau && phoneLine(bureau.contact),
          ),
        ],
      },
      {
        kind: 'table',
        head: [
          text('部门', 'Authority'),
          text('电话', 'Telephone'),
          text('地址', 'Address'),
          text('行政复议机关', 'Reviewed by'),
        ],
        rows: authoritiesOf(overview).map(({ name, contact, reviewedBy }) => [
          [line(name)],
          [phoneLine(contact)],
          [known(contact.address)],
          [known(reviewedBy)],
        ]),
      },
    ],
  }
}
