import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds, versionedKinds } from './kinds.ts'
import { type PaperId, paperId, paperName, paperPattern, parsePaper } from './paper-id.ts'

const versioned = new Set<string>(versionedKinds)

describe('the identity of a paper', () => {
  it('is its kind, with a number where a case can have several, and from the second version of the licence', () => {
    expect(paperId('receipt')).toBe('receipt')
    expect(paperId('pause_notice')).toBe('pause_notice.1')
    expect(paperId('pause_notice', 3)).toBe('pause_notice.3')
    expect([1, 2].map((n) => paperId('licence', n))).toEqual(['licence', 'licence.2'])
  })

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 9999 }), (kind, n) => {
        const paper = paperId(kind, n)
        const once = !versioned.has(kind) && paperId(kind) === kind
        expect(paperPattern.test(paper)).toBe(true)
        expect(parsePaper(paper)).toEqual(once && n > 1 ? undefined : { kind, n })
      }),
    )
  })

  it('is nothing else', () => {
    const others = ['', 'x', 'receipt.1', 'receipt.2', 'licence.1', 'pause_notice', 'pause_notice.0']
    for (const other of [...others, 'pause_notice.01', 'pause_notice.1/', '../receipt', 'licence.2\n'])
      expect(parsePaper(other), other).toBeUndefined()
    fc.assert(fc.property(fc.string(), (text) => parsePaper(text) === undefined || paperPattern.test(text)))
  })

  it('has a name with the number where there can be several', () => {
    const names = (['receipt', 'pause_notice.2', 'licence', 'licence.2'] satisfies PaperId[]).map(paperName)
    expect(names).toEqual(['收件回执', '特别程序告知书（2）', '行业综合许可证', '行业综合许可证（第2版）'])
  })
})
