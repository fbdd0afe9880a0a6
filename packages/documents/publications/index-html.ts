import type { Edition } from '@xinban/core/catalogue/edition'
import type { Service } from '@xinban/core/catalogue/schema'
import { serviceKindWords } from '@xinban/core/publication/level-words'
import { stampLine, stampOf } from '@xinban/core/publication/stamp'
import { escapeXml } from '../escape-xml.ts'
import { htmlPage } from './html.ts'

const files = [
  ['guide.html', '指南'],
  ['guide.pdf', '指南 PDF'],
  ['notice.pdf', '一次性告知单'],
  ['poster.pdf', '海报'],
  ['work-rule.pdf', '工作规范'],
  ['flow-chart.svg', '流程图'],
] as const

function row({ id, name, kind }: Service): string {
  const links = files.map(([file, label]) => `<a href="${id}/${file}">${label}</a>`).join(' ')
  return `<tr><th scope="row">${escapeXml(name.zh)} <small>${serviceKindWords[kind].zh}</small></th><td class="links" data-label="文件">${links}</td></tr>`
}

/** The list of everything that was published. */
export function indexHtml(edition: Edition, services: readonly Service[]): string {
  const [first] = services
  const stamp = first ? `<p class="soft">${escapeXml(stampLine(stampOf(edition, first)).zh)}</p>` : ''
  const title = `${edition.district.name.zh}办事指南`
  const head = '<thead><tr><th scope="col">服务</th><th scope="col">文件</th></tr></thead>'
  return htmlPage(
    title,
    `<h1>${escapeXml(title)}</h1>${stamp}<table>${head}<tbody>${services.map(row).join('')}</tbody></table>`,
  )
}
