import type { Plan } from '@xinban/core/compose/plan'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperInput, renderPaper } from './documents.ts'
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
  number,
  refusedAcceptanceStep,
  sourceOf,
} from './papers/sample.fixture.ts'
import { papersOf } from './papers-of.ts'

type Story = Parameters<typeof sourceOf>[0]

/** The papers after those that every application has. */
function papers(story: Story, plan?: Plan): string {
  const all = papersOf(sourceOf(story, plan ? { plan } : {}).case).join(' ')
  expect(all).toMatch(/^receipt application_form check_answers/)
  return all.replace('application_form check_answers', '').replace(/\s+/g, ' ').trim()
}

describe('papersOf', () => {
  it('follows the case', () => {
    expect(papers(() => [])).toBe('receipt')
    expect(papers(() => [correctionStep])).toBe('receipt correction_notice')
    expect(papers(() => [refusedAcceptanceStep])).toBe('receipt acceptance_refusal')
    expect(papers((plan) => [acceptedStep(plan)])).toBe('receipt acceptance_notice')
    expect(papers((plan) => [acceptedStep(plan), ...decidedSteps(plan)])).toBe(
      'receipt acceptance_notice grant_decision licence licence_copy',
    )
  })

  it('has a refusal only for a concluded case in which something was refused', () => {
    const refused = { p_fire: '不符合' }
    const open: Story = (plan) => [acceptedStep(plan), ...decidedSteps(plan, refused).slice(0, 3)]
    expect(papers(open)).toBe('receipt acceptance_notice')
    const partly: Story = (plan) => [acceptedStep(plan), ...decidedSteps(plan, refused)]
    expect(papers(partly)).toBe('receipt acceptance_notice grant_decision refusal licence licence_copy')
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
        'receipt application_form check_answers letter.1 letter.2 acceptance_notice pause_notice.1',
        'pause_notice.2 pause_notice.3 pause_end_notice.2 hearing_offer.1',
        'hearing_notice.1 extension_notice.1 extension_notice.2 owed_receipt.1 survey_record',
        'grant_decision licence licence.2 licence.3 licence_copy licence_copy.2 licence_copy.3',
        'hand_over_slip verification_record.1 correction_order.1 recheck_record.1',
        'revocation_notice.1 revocation_decision.1 renewal_decision.1 credit_notice.1',
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

/** So many papers of each kind are rendered. */
const EACH = 6

describe('whatever happens to a case', () => {
  it('never loses a paper, and each of them can be made', () => {
    const made = new Map<string, number>()
    fc.assert(
      fc.property(fc.array(fc.noBias(fc.nat(1_000_000)), { minLength: 60, maxLength: 60 }), (seeds) => {
        const walked = randomJourney(seeds)
        let before: readonly string[] = []
        for (const version of walked.versions) {
          const now = papersOf(caseFrom(walked.events.slice(0, version)))
          expect(now).toEqual(expect.arrayContaining([...before]))
          for (const paper of now.filter((one) => !before.includes(one))) {
            const source = sourceFor(walked, paper)
            const { kind, n } = parsePaper(paper) ?? { kind: 'receipt', n: 1 }
            expect(paperInput(kind, source, n).number).toBe(number)
            // The data of every paper, the PDF of a few of each kind: rendering takes time.
            const already = made.get(kind) ?? 0
            made.set(kind, already + 1)
            if (already >= EACH) continue
            const { pdf, missing } = renderPaper(paper, source)
            expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
            expect(missing).toEqual([])
          }
          before = now
        }
      }),
      { numRuns: 30, seed: 7, endOnFailure: true },
    )
    expect([...made.keys()].sort()).toEqual([...kinds].sort())
  })
})
