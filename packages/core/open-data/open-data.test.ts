import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { realEdition } from '../compose/edition.fixture.ts'
import type { Column } from './column.ts'
import { toCsv } from './csv.ts'
import { catalogueDatasets } from './datasets.ts'

const edition = realEdition()

/** A reader of RFC 4180, written from the standard. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]]
  let field = ''
  let inQuotes = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (inQuotes) {
      if (char !== '"') field += char
      else if (text[at + 1] === '"') {
        field += '"'
        at += 1
      } else inQuotes = false
    } else if (char === '"') inQuotes = true
    else if (char === ',') {
      rows.at(-1)?.push(field)
      field = ''
    } else if (char === '\r' && text[at + 1] === '\n') {
      rows.at(-1)?.push(field)
      field = ''
      rows.push([])
      at += 1
    } else field += char
  }
  return rows.slice(0, -1)
}

const columns: readonly Column<string[]>[] = ['a', 'b'].map((name, index) => ({
  name,
  type: 'text',
  text: { zh: name, en: name },
  of: (row) => row[index] ?? '',
}))

describe('CSV', () => {
  it('begins with the mark that spreadsheets need, has CRLF, and doubles quotes', () => {
    const csv = toCsv(columns, [['x,"y"', '二\n行']])
    expect(csv).toBe('\uFEFFa,b\r\n"x,""y""","二\n行"\r\n')
  })

  it('never begins a cell with what a spreadsheet would calculate, and loses nothing else', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.constantFrom('=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '"', ',', '\r\n'),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts), { maxLength: 5 }), (rows) => {
        const [, ...read] = parse(
          toCsv(
            columns,
            rows.map((row) => [...row]),
          ).slice(1),
        )
        expect(read).toHaveLength(rows.length)
        for (const [index, row] of rows.entries()) {
          for (const [column, text] of row.entries()) {
            const cell = read[index]?.[column] ?? ''
            expect(cell).not.toMatch(/^[=+\-@\t\r]/)
            expect([text, `'${text}`]).toContain(cell)
          }
        }
      }),
    )
  })
})

describe('datasets', () => {
  it.each(catalogueDatasets.map((one) => [one.id, one] as const))(
    '%s: rows fit their schema; CSV has as many',
    (_, one) => {
      const rows = one.json(edition)
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) expect(() => one.schema.parse(row)).not.toThrow()
      const [names, ...lines] = parse(one.csv(edition).slice(1))
      expect(names).toEqual(one.columns.map((column) => column.name))
      expect(lines).toHaveLength(rows.length)
      for (const { text } of one.columns) expect(text.zh && text.en).toBeTruthy()
    },
  )

  it('hold everything in the catalogue', () => {
    const sizes = Object.fromEntries(catalogueDatasets.map((one) => [one.id, one.json(edition).length]))
    expect(sizes).toEqual({
      services: edition.services.size,
      items: edition.items.size,
      materials: edition.materials.size,
      authorities: edition.authorities.size,
      commitments: edition.items.size,
    })
  })
})
