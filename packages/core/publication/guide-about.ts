import type { Text } from '../catalogue/schema.ts'
import { chinese, fact, line, type Section } from './block.ts'
import { serviceKindWords } from './level-words.ts'
import type { Overview } from './overview.ts'
import { sayAll, text, UNKNOWN } from './say.ts'

function authorities({ items }: Overview) {
  const byId = new Map(items.map(({ authority }) => [authority.id, authority.name]))
  return [...byId.values()].map((name) => line(name))
}

function countWords(items: Overview['items']): Text {
  const always = items.filter(({ when }) => when === null).length
  const rest = items.length - always
  if (rest === 0) return text(`${always}项，都要办`, `${always}, all of them in any case`)
  if (always === 0) return text(`最多${rest}项，都视情形`, `Up to ${rest}, depending on the situation`)
  return text(
    `最多${items.length}项：${always}项都要办，${rest}项视情形`,
    `Up to ${items.length}: ${always} in any case, ${rest} depending on the situation`,
  )
}

/** 基本信息 */
export function aboutSection(overview: Overview): Section {
  const { edition, service, items } = overview
  const lead = edition.authorities.get(service.lead)
  const certificates = [...new Set(items.map(({ item }) => item.certificate))]
  const licence = service.kind === 'industry' ? [line(edition.district.licence.name)] : []
  const { aliases, gbt4754, notes, confidence } = service
  return {
    id: 'about',
    title: text('基本信息', 'Basic facts'),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...fact(text('名称', 'Name'), line(service.name)),
          ...fact(text('类型', 'Type'), line(serviceKindWords[service.kind])),
          ...fact(text('也叫', 'Also called'), aliases.length > 0 ? chinese(aliases.join('、')) : null),
          ...fact(
            text('国民经济行业分类', 'Industry code (GB/T 4754)'),
            gbt4754.length > 0 ? chinese(gbt4754.join('、'), { level: 'general' }) : null,
          ),
          ...fact(text('包括的事项', 'Items'), line(countWords(items))),
          ...fact(text('牵头部门', 'Lead authority'), lead && line(lead.name)),
          ...fact(text('实施机关', 'Deciding authorities'), ...authorities(overview)),
          ...fact(
            text('办理结果', 'Result'),
            ...licence,
            chinese(`各项结果：${certificates.join('、')}`, { look: 'soft' }),
          ),
          ...fact(
            text('办理形式', 'Ways to apply'),
            line(
              text(
                '网上申请；窗口申请。网上能办的，窗口都能办。',
                'Online, or at the window: everything can be done at both.',
              ),
            ),
          ),
          ...fact(
            text('到现场次数', 'Visits'),
            line(
              text(
                '网上申请、领取电子证照的，0次',
                'None with an online application and the electronic licence',
              ),
            ),
          ),
          ...fact(
            text('办理进度', 'Progress'),
            line(text('登录后在“我的办件”查询', 'Under “My cases” after signing in')),
          ),
          ...fact(text('通办范围', 'Accepted elsewhere'), line(UNKNOWN)),
          ...fact(text('说明', 'Remark'), notes ? chinese(notes) : null),
          ...fact(
            text('资料可靠程度', 'How sure this is'),
            confidence.level === 'seen' ? null : chinese(confidence.note ?? '', { level: confidence.level }),
          ),
        ],
      },
    ],
  }
}

/** Names in quotation marks, joined. */
export function namesOf(items: readonly { readonly item: { readonly name: { zh: string; en: string } } }[]) {
  return sayAll(items.map(({ item }) => ({ zh: `“${item.name.zh}”`, en: `“${item.name.en}”` })))
}
