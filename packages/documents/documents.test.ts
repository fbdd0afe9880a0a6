import { realEdition } from '@xinban/core/compose/edition.fixture'
import { describe, expect, it } from 'vitest'
import { districtOf, type Kind, kinds, paperInput, renderPaper, warmPapers } from './documents.ts'
import { paperId } from './paper-id.ts'
import type { FormSection } from './papers/form-sections.ts'
import {
  after,
  byways,
  decided,
  type Journey,
  journey,
  sourceFor as sourceIn,
  start,
} from './papers/journey.fixture.ts'
import type { LicenceInput } from './papers/licence.ts'
import { longPlan } from './papers/plan.fixture.ts'
import { fontsOf, infoOf, pagesOf, qrOf, textOf } from './papers/read-pdf.fixture.ts'
import {
  acceptedStep,
  correctionStep,
  decidedSteps,
  licence,
  number,
  refusedAcceptanceStep,
  restaurant,
  sourceOf,
} from './papers/sample.fixture.ts'
import type { PaperSource } from './sheet.ts'

type More = Parameters<typeof sourceOf>[1]

const lawful = journey(start(), [...decided(), ...after])

/** The journeys of the papers that the lawful one does not have. */
const elsewhere: Partial<Record<Kind, Journey>> = {
  preview_opinion: byways.preview(),
  pause_end_notice: byways.paused(),
  commitment_end_notice: byways.ended(),
  part_withdrawal: byways.owed(),
  withdrawal_notice: byways.withdrawn(),
}

/** A case that has this paper: the first of its kind. */
function sourceFor(kind: Kind, more: More = {}): PaperSource {
  switch (kind) {
    case 'receipt':
      return sourceOf(() => [], more)
    case 'acceptance_notice':
      return sourceOf((plan) => [acceptedStep(plan)], more)
    case 'acceptance_refusal':
      return sourceOf(() => [refusedAcceptanceStep], more)
    case 'correction_notice':
      return sourceOf(() => [correctionStep], more)
    case 'refusal':
      return sourceOf(
        (plan) => [acceptedStep(plan), ...decidedSteps(plan, { p_fire: '疏散楼梯不足。' })],
        more,
      )
    case 'licence':
      return sourceOf((plan) => [acceptedStep(plan), ...decidedSteps(plan)], more)
    default: {
      const source = sourceIn(elsewhere[kind] ?? lawful, paperId(kind), more.demo)
      return more.form ? { ...source, case: { ...source.case, form: more.form } } : source
    }
  }
}

function render(kind: Kind, more: More = {}): Buffer {
  return renderPaper(paperId(kind), sourceFor(kind, more)).pdf
}

const made = new Map<string, Buffer>()

/** The paper of the usual case, and with its demo mark: made once for all tests that only read it. */
function usual(kind: Kind, demo = false): Buffer {
  const key = `${kind}${demo}`
  const pdf = made.get(key) ?? render(kind, { demo })
  made.set(key, pdf)
  return pdf
}

/** Data that decide about the wording and are no text themselves. */
const switches = new Set(['result', 'because'])

/** What of a paper's data is there to be printed. */
function printed(kind: Kind): object {
  const { window, phone, supervision, bureau, ...all } = paperInput(kind, sourceFor(kind))
  const data = Object.fromEntries(Object.entries(all).filter(([key]) => !switches.has(key)))
  if ('files' in all)
    return { ...data, sections: all.sections.map(withoutAskers), window, phone, supervision }
  if ('permits' in all) return printedLicence(kind, { ...data, bureau }, all)
  // A letter speaks for the applicant: no authority's head, and no signature of one.
  const by = kind === 'letter' ? {} : { bureau }
  return { ...data, ...by, window, phone, supervision }
}

/** The summary repeats what was filled in, and not who asks for it. */
function withoutAskers({ title, rows }: FormSection): object {
  return { title, rows: rows.map(({ name, value, table }) => ({ name, value, table })) }
}

/** A certificate hangs on a wall for years: no telephone numbers, and of each permit one line; the copy has the rest. */
function printedLicence(kind: Kind, data: object, { permits }: Pick<LicenceInput, 'permits'>): object {
  if (kind === 'licence_copy') return data
  const face = permits.map(({ name, number: own, authority, basis, validity }) => {
    return { name, own, authority, basis, validity }
  })
  return { ...data, records: [], permits: face }
}

/** Every text of a paper's data but the drawn code; white space left out, as in `textOf`. */
function textsIn(data: unknown): string[] {
  if (typeof data === 'string')
    return data.startsWith('<svg') ? [] : data.split('\n').map((s) => s.replace(/\s/g, ''))
  return data !== null && typeof data === 'object' ? Object.values(data).flatMap(textsIn) : []
}

describe.each(kinds)('%s', (kind) => {
  it('prints every text that it was given', () => {
    const text = textOf(usual(kind))
    const lost = textsIn(printed(kind)).filter((part) => !text.includes(part))
    // What wraps inside a narrow cell is read line by line with its neighbours: there every piece must be there.
    const pieces = lost
      .flatMap((part) => part.match(/.{1,4}/gu) ?? [])
      .filter((piece) => !text.includes(piece))
    expect(pieces).toEqual([])
    expect(text).toContain(number)
  })

  it('carries a QR code that leads to its page', () => {
    const pdf = usual(kind)
    const source = sourceFor(kind)
    const isLicence = kind === 'licence' || kind === 'licence_copy'
    const path = isLicence ? `/l/${licence}` : `/cases/${source.case.id}`
    expect(qrOf(pdf, isLicence ? 1 : pagesOf(pdf))).toBe(`https://xinban.example.cn${path}`)
  })

  it('is PDF/A-2a with title and language, and counts its pages', () => {
    const bytes = usual(kind).toString('latin1')
    expect(bytes).toContain('<pdfaid:part>2')
    expect(bytes).toContain('<pdfaid:conformance>A')
    expect(bytes).toContain('/Lang (zh-CN)')
    expect(infoOf(usual(kind)).Title).toBe(`${paperInput(kind, sourceFor(kind)).title} ${number}`)
    expect(textOf(usual(kind))).toMatch(/第1页共\d页/)
  })

  it('is marked as a demonstration only where it is one', () => {
    expect(textOf(usual(kind, true))).toContain('演示文书无法律效力')
    expect(textOf(usual(kind))).not.toContain('演示')
  })

  it('has the same bytes for the same data, whatever was made in between', () => {
    usual(kind, true)
    expect(render(kind).equals(usual(kind))).toBe(true)
  })

  it('uses the four fonts of the package and no others', () => {
    const own = ['NotoSansSC-Medium', 'NotoSansSC-Regular', 'NotoSerifSC-Bold', 'NotoSerifSC-Regular']
    expect(fontsOf(usual(kind, true))).toEqual(own)
  })

  it('holds on one page what is usual; the records, what was handed in and the decision on two', () => {
    const long: readonly Kind[] = ['check_answers', 'grant_decision', 'licence_copy']
    expect(pagesOf(usual(kind, true))).toBe(long.includes(kind) ? 2 : 1)
  })

  it('is whole with nothing filled in', () => {
    const text = textOf(render(kind, { form: {} }))
    expect(text).toContain(sourceFor(kind).case.applicant.name)
    expect(text).not.toMatch(/none|null|undefined/)
  })
})

describe('what people wrote', () => {
  it('is printed as it is, never read as markup or code', () => {
    const name = '#panic() *粗* _斜_ $x^2$ @see <b> [c] = 题 `raw` \\u{41} "引" // 注 #sys.inputs'
    const form = { ...restaurant, subject_name: name, premises_address: '= 标题\n- 列表\n+ 编号' }
    for (const kind of ['receipt', 'licence'] as const) {
      const text = textOf(render(kind, { form }))
      expect(text).toContain('#panic()*粗*_斜_$x^2$@see<b>[c]=题`raw`\\u{41}"引"//注#sys.inputs')
      for (const line of ['=标题', '-列表', '+编号']) expect(text).toContain(line)
    }
  })

  it('prints a character without a glyph as its code, and reports it', () => {
    const form = { ...restaurant, legal_rep_name: '𠮷田𮭡' }
    const { pdf, missing } = renderPaper('licence', sourceFor('licence', { form }))
    expect(missing).toEqual(['𠮷', '𮭡'])
    expect(textOf(pdf)).toContain('〔U+20BB7〕田〔U+2EB61〕')
  })

  it('fits however long a name is', () => {
    const form = { ...restaurant, subject_name: '海'.repeat(100), premises_address: 'x'.repeat(200) }
    for (const kind of ['receipt', 'acceptance_notice', 'licence'] as const) {
      const text = textOf(render(kind, { form })).replaceAll('\u200b', '')
      expect(text.match(/海/g)?.length, kind).toBeGreaterThanOrEqual(100)
      expect(text.match(/x/g)?.length, kind).toBeGreaterThanOrEqual(200)
    }
  })

  it('prints a reason of 1000 characters whole', () => {
    const reason = Array.from({ length: 100 }, (_, i) => `第${String(i).padStart(3, '0')}条理由不足。`)
      .join('')
      .slice(0, 1000)
    const source = sourceOf((plan) => [
      acceptedStep(plan),
      ...decidedSteps(plan, { p_fire: reason, p_food: reason }),
    ])
    const text = textOf(renderPaper('refusal', source).pdf)
    const sentences = reason.match(/第\d{3}条理由不足。/g) ?? []
    const lost = sentences.filter((sentence) => text.split(sentence).length - 1 < 2)
    // A sentence that a page ends in is interrupted by foot and head.
    expect(lost.length).toBeLessThanOrEqual(pagesOf(renderPaper('refusal', source).pdf))
    expect(sentences.length).toBe(100)
  })
})

describe('a licence with twelve permits', () => {
  const plan = longPlan(12)

  it('goes on to a second page with head, number and every permit', () => {
    const pdf = render('licence', { plan, demo: true })
    expect(pagesOf(pdf)).toBe(2)
    const [first = '', second = ''] = textOf(pdf).split('\f')
    for (let i = 1; i <= 12; i += 1)
      expect(first + second).toContain(`${licence}-${String(i).padStart(2, '0')}`)
    expect(second).toContain('许可编号')
    expect(second).toContain(`证号：${licence}`)
    expect(second).toContain('演示文书无法律效力')
    expect(second).toContain('发证机关')
    expect(first).not.toContain('发证机关')
  })

  it('still carries its QR code on the first page', () => {
    expect(qrOf(render('licence', { plan }), 1)).toBe(`https://xinban.example.cn/l/${licence}`)
  })
})

describe('the district of an edition', () => {
  const { district, ...source } = sourceFor('licence')

  it('takes the district’s facts from the edition', () => {
    const edition = realEdition()
    const bureau = edition.authorities.get(edition.district.bureau)
    const other = { ...edition, district: { ...edition.district, brand: { zh: '某品牌', en: 'Brand' } } }
    const text = textOf(renderPaper('receipt', { ...source, district: districtOf(other) }).pdf)
    expect(text).toContain(bureau?.name.zh)
    expect(text).toContain('某品牌')
    expect(text).toContain(`监督电话：${bureau?.contact.phone}`.replace(/\s/g, ''))
    expect(text).not.toContain(district.bureau.phone)
  })
})

it('warms up', () => {
  expect(warmPapers).not.toThrow()
})
