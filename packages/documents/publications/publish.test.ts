import { compose } from '@xinban/core/compose/compose'
import { realEdition, serviceOf } from '@xinban/core/compose/edition.fixture'
import { typicalAnswers } from '@xinban/core/compose/typical-answers'
import { describe, expect, it } from 'vitest'
import { pagesOf, qrOf, textOf } from '../papers/read-pdf.fixture.ts'
import { guideHtml, type PublicationKind, publicationIndex, publicationPdf } from './publish.ts'

const edition = realEdition()

function sourceOf(id: string) {
  return { edition, service: serviceOf(edition, id), publicUrl: 'https://xinban.example', demo: false }
}

function planOf(id: string) {
  const composed = compose(edition, id, typicalAnswers(edition, serviceOf(edition, id)))
  return composed.ok ? composed.plan : null
}

/** The names of a service's items, without white space, as `textOf` gives a PDF's. */
function itemsOf(id: string): string[] {
  return serviceOf(edition, id).items.map(
    (use) => edition.items.get(use.item)?.name.zh.replace(/\s/g, '') ?? '',
  )
}

describe.each(['i_clinic', 'i_supermarket'])('what is published about %s', (id) => {
  const source = sourceOf(id)
  const plan = planOf(id)

  it.each(['guide', 'work-rule', 'notice', 'poster'] satisfies PublicationKind[])(
    '%s: has every item, the stamp and a code that leads to the guide',
    (kind) => {
      const pdf = publicationPdf(kind, source, plan)
      const text = textOf(pdf)
      // The names of small type in columns may be torn between lines of neighbours; a guide has them whole.
      for (const name of itemsOf(id)) expect(text).toContain(kind === 'guide' ? name : name.slice(0, 4))
      expect(text).toContain('版本2026-1')
      expect(text).toContain(edition.id.slice(0, 12))
      expect(qrOf(pdf, 1)).toBe(`https://xinban.example/services/${id}`)
    },
  )

  it('notice and poster are one page', () => {
    expect(pagesOf(publicationPdf('notice', source, plan))).toBe(1)
    expect(pagesOf(publicationPdf('poster', source, plan))).toBe(1)
  })
})

describe('the poster', () => {
  const plan = planOf('i_clinic')

  it('prints the figures that were computed, and none without a plan', () => {
    const text = textOf(publicationPdf('poster', sourceOf('i_clinic'), plan))
    const { forms, materials, steps, workingDays } = plan?.reduction ?? {}
    for (const figure of [forms, materials, steps, workingDays]) {
      expect(text).toContain(`单独办${figure?.before}`)
      expect(text).toContain(String(figure?.after))
    }
    expect(textOf(publicationPdf('poster', sourceOf('i_clinic'), null))).not.toContain('单独办')
  })

  it('says that it comes from a demonstration where it does', () => {
    const source = sourceOf('i_clinic')
    expect(textOf(publicationPdf('poster', source, plan))).not.toContain('DEMO')
    expect(textOf(publicationPdf('poster', { ...source, demo: true }, plan))).toContain('DEMO')
  })
})

describe('the files in HTML', () => {
  it('keep the order of the guide and need nothing else', () => {
    const html = guideHtml(sourceOf('i_clinic'))
    const heads = [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map((match) => match[1])
    expect(heads[0]).toBe('基本信息')
    expect(heads.at(-1)).toBe('常见问题')
    expect(html).not.toMatch(/<script|src="|@import/)
    expect(html).toContain('href="https://xinban.example/services/i_clinic"')
  })

  it('write names as text', () => {
    const service = { ...serviceOf(edition, 'i_clinic'), name: { zh: '<b>诊所', en: 'x' } }
    expect(publicationIndex({ edition }, [service])).toContain('&lt;b&gt;诊所')
    expect(guideHtml({ ...sourceOf('i_clinic'), service })).not.toContain('<b>')
  })
})
