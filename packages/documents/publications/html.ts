import type { Block, Fact, Line, Part, Step } from '@xinban/core/publication/block'
import type { Publication } from '@xinban/core/publication/guide'
import { levelWords } from '@xinban/core/publication/level-words'
import { stampLine, unverifiedNote } from '@xinban/core/publication/stamp'
import { escapeXml } from '../escape-xml.ts'
import { publicationStyle } from './html-style.ts'

function lineHtml({ zh, level, look }: Line): string {
  const mark = level ? ` <small>〔${escapeXml(levelWords[level].zh)}〕</small>` : ''
  const said = look === 'strong' ? `<strong>${escapeXml(zh)}</strong>` : escapeXml(zh)
  return `<p${look === 'soft' ? ' class="soft"' : ''}>${said}${mark}</p>`
}

function linesHtml(lines: readonly Line[]): string {
  return lines.map(lineHtml).join('')
}

function factHtml({ name, lines }: Fact): string {
  return `<div><dt>${escapeXml(name.zh)}</dt><dd>${linesHtml(lines)}</dd></div>`
}

function stepHtml({ title, lines }: Step): string {
  return `<li><p><strong>${escapeXml(title.zh)}</strong></p>${linesHtml(lines)}</li>`
}

function partHtml({ title, mark, lines, blocks }: Part, chart: string): string {
  const inner = blocks.map((block) => blockHtml(block, chart)).join('')
  const details = inner === '' ? '' : `<details><summary>依据、时限、有效期</summary>${inner}</details>`
  const kind = mark ? ` <small>${escapeXml(mark.zh)}</small>` : ''
  return `<h3>${escapeXml(title.zh)}${kind}</h3>${linesHtml(lines)}${details}`
}

function cellHtml(lines: readonly Line[], index: number, name: string): string {
  const tag = index === 0 ? 'th scope="row"' : `td data-label="${escapeXml(name)}"`
  return `<${tag}>${linesHtml(lines)}</${index === 0 ? 'th' : 'td'}>`
}

function blockHtml(block: Block, chart: string): string {
  switch (block.kind) {
    case 'lines':
      return linesHtml(block.lines)
    case 'facts':
      return `<dl>${block.facts.map(factHtml).join('')}</dl>`
    case 'table': {
      const head = block.head.map(({ zh }) => `<th scope="col">${escapeXml(zh)}</th>`).join('')
      const row = (cells: readonly (readonly Line[])[]) =>
        `<tr>${cells.map((cell, index) => cellHtml(cell, index, block.head[index]?.zh ?? '')).join('')}</tr>`
      return `<table><thead><tr>${head}</tr></thead><tbody>${block.rows.map(row).join('')}</tbody></table>`
    }
    case 'parts':
      return block.parts.map((part) => partHtml(part, chart)).join('')
    case 'chart': {
      const steps = `<details open><summary>流程图各步骤</summary><ol>${block.steps.map(stepHtml).join('')}</ol></details>`
      return `<figure tabindex="0" aria-label="办理流程图">${chart}</figure><p class="soft">${escapeXml(block.assumes.zh)}</p>${steps}`
    }
    case 'steps':
      return `<ol>${block.steps.map(stepHtml).join('')}</ol>`
  }
}

/** A whole page without script, whose style is its own. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${publicationStyle}</style>
</head>
<body><main>
${body}
</main></body>
</html>
`
}

/** A guide or a work rule as one file that needs nothing else: `chart` is its flow chart as SVG, `live` the address of the page. */
export function publicationHtml(
  publication: Publication,
  chart: string,
  live: string,
  demo: boolean,
): string {
  const { title, stamp, sections } = publication
  const caution = stamp.unverified ? `<p class="soft">${escapeXml(unverifiedNote.zh)}</p>` : ''
  const mark = demo ? '<p class="mark">演示 DEMO</p>' : ''
  const inner = sections.map(
    (section) =>
      `<section id="${section.id}"><h2>${escapeXml(section.title.zh)}</h2>${section.blocks.map((block) => blockHtml(block, chart)).join('')}</section>`,
  )
  const papers = [
    ['guide.pdf', '指南 PDF'],
    ['notice.pdf', '一次性告知单 PDF'],
    ['poster.pdf', '海报 PDF'],
    ['work-rule.pdf', '工作规范 PDF'],
  ]
  const links = papers.map(([file, name]) => `<a href="${file}">${name}</a>`).join(' ')
  return htmlPage(
    title.zh,
    `<p><a href="../index.html">全部服务</a></p><h1>${escapeXml(title.zh)}</h1>${mark}<p>适用：${escapeXml(stamp.applies.zh)}</p><p class="soft">${escapeXml(stampLine(stamp).zh)}</p>${caution}<p class="links"><a href="${escapeXml(live)}">网上办理</a> ${links}</p>${inner.join('\n')}`,
  )
}
