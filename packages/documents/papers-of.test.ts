import type { Plan } from '@xinban/core/compose/plan'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderPaper } from './documents.ts'
import { kinds } from './kinds.ts'
import { parsePaper } from './paper-id.ts'
import { after, decided, journey, sourceFor, start } from './papers/journey.fixture.ts'
import { restaurantPlan } from './papers/plan.fixture.ts'
import { randomJourney } from './papers/random-journey.fixture.ts'
import {
  acceptedStep,
  caseFrom,
  correctionStep,
  decidedSteps,
  refusedAcceptanceStep,
  sourceOf,
} from './papers/sample.fixture.ts'
import { papersOf } from './papers-of.ts'

type Story = Parameters<typeof sourceOf>[0]

function papers(story: Story, plan?: Plan): string {
  return papersOf(sourceOf(story, plan ? { plan } : {}).case).join(' ')
}

describe('papersOf', () => {
  it('follows the case', () => {
    expect(papers(() => [])).toBe('receipt')
    expect(papers(() => [correctionStep])).toBe('receipt correction_notice')
    expect(papers(() => [refusedAcceptanceStep])).toBe('receipt acceptance_refusal')
    expect(papers((plan) => [acceptedStep(plan)])).toBe('receipt acceptance_notice')
    expect(papers((plan) => [acceptedStep(plan), ...decidedSteps(plan)])).toBe(
      'receipt acceptance_notice licence',
    )
  })

  it('has a refusal only for a concluded case in which something was refused', () => {
    const refused = { p_fire: '不符合' }
    const open: Story = (plan) => [acceptedStep(plan), ...decidedSteps(plan, refused).slice(0, 3)]
    expect(papers(open)).toBe('receipt acceptance_notice')
    const partly: Story = (plan) => [acceptedStep(plan), ...decidedSteps(plan, refused)]
    expect(papers(partly)).toBe('receipt acceptance_notice refusal licence')
    const all = Object.fromEntries(restaurantPlan().items.map((item) => [item.id, '不符合']))
    const none: Story = (plan) => [acceptedStep(plan), ...decidedSteps(plan, all)]
    expect(papers(none)).toBe('receipt acceptance_notice refusal')
  })

  it('has none before the application is submitted', () => {
    const submitted = sourceOf(() => []).case
    expect(papersOf({ ...submitted, number: null, submittedAt: null })).toEqual([])
  })

  it('counts what occurs more than once, and the licence’s versions', () => {
    const { events } = journey(start(), [...decided(), ...after])
    expect(papersOf(caseFrom(events)).join(' ')).toBe(
      [
        'receipt letter.1 letter.2 acceptance_notice pause_notice.1 pause_notice.2 pause_notice.3',
        'hearing_offer.1 hearing_notice.1 extension_notice.1 extension_notice.2 owed_receipt.1',
        'licence licence.2 licence.3 hand_over_slip verification_record.1 correction_order.1',
        'recheck_record.1 revocation_notice.1 revocation_decision.1 renewal_decision.1',
      ].join(' '),
    )
  })

  it('gives no paper twice, in the order of the kinds', () => {
    const { events } = journey(start(), [...decided(), ...after])
    const got = papersOf(caseFrom(events))
    expect(new Set(got).size).toBe(got.length)
    const order = got.map((paper) => kinds.indexOf(parsePaper(paper)?.kind ?? 'receipt'))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })
})

describe('whatever happens to a case', () => {
  it('never loses a paper, and each of them can be made', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(fc.noBias(fc.nat(1_000_000)), { minLength: 60, maxLength: 60 }), (seeds) => {
        const walked = randomJourney(seeds)
        let before: readonly string[] = []
        for (const version of walked.versions) {
          const now = papersOf(caseFrom(walked.events.slice(0, version)))
          expect(now).toEqual(expect.arrayContaining([...before]))
          for (const paper of now.filter((one) => !before.includes(one))) {
            const { pdf, missing } = renderPaper(paper, sourceFor(walked, paper))
            expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
            expect(missing).toEqual([])
            seen.add(parsePaper(paper)?.kind ?? paper)
          }
          before = now
        }
      }),
      { numRuns: 30, seed: 7, endOnFailure: true },
    )
    expect([...seen].sort()).toEqual([...kinds].sort())
  })
})
