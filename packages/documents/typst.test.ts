import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputPdf } from './documents.ts'
import { missingGlyphs } from './glyphs.ts'
import { receiptInput } from './papers/receipt.ts'
import { sourceOf } from './papers/sample.fixture.ts'
import { renderPdf } from './typst.ts'

const receipt = receiptInput(sourceOf(() => []))

describe('renderPdf', () => {
  it('says which template failed, and not with what data', () => {
    expect(() => renderPdf('receipt', { applicant: '于海波' })).toThrow(/template receipt failed/)
    expect(() => renderPdf('receipt', { applicant: '于海波' })).not.toThrow(/于海波/)
    expect(() => renderPdf('no-such-template', {})).toThrow(/no-such-template/)
  })

  it('renders whatever text there is: PDF/A refuses a glyph that is not there, so none was overlooked', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('#', '*', '\\', '"', '[', ']', '\n', '𠮷', '海', '\ud842', '\u202e', '\u0301'),
      }),
    )
    fc.assert(
      fc.property(text, (applicant) => {
        const { pdf, missing } = inputPdf('receipt', { ...receipt, applicant })
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
        expect(missing).toEqual(missingGlyphs(applicant))
      }),
      { numRuns: 40 },
    )
  })

  it('gives the same bytes in another process and another time zone', () => {
    const script = `
      import { inputPdf } from './documents.ts'
      import { receiptInput } from './papers/receipt.ts'
      import { sourceOf } from './papers/sample.fixture.ts'
      import { createHash } from 'node:crypto'
      const { pdf } = inputPdf('receipt', receiptInput(sourceOf(() => [])))
      process.stdout.write(createHash('sha256').update(pdf).digest('hex'))`
    const there = execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', script], {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      env: { ...process.env, TZ: 'America/New_York', NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const here = createHash('sha256').update(inputPdf('receipt', receipt).pdf).digest('hex')
    expect(there.toString()).toBe(here)
  })
})
