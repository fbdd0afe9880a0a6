import type { Plan } from '@xinban/core/compose/plan'
import { describe, expect, it } from 'vitest'
import { kinds, papersOf } from './kinds.ts'
import { restaurantPlan } from './papers/plan.fixture.ts'
import {
  acceptedStep,
  correctionStep,
  decidedSteps,
  refusedAcceptanceStep,
  sourceOf,
} from './papers/sample.fixture.ts'

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

  it('keeps the order in which papers come', () => {
    const story: Story = (plan) => [
      correctionStep,
      acceptedStep(plan),
      ...decidedSteps(plan, { p_sign: '不符合' }),
    ]
    const got = papersOf(sourceOf(story).case)
    expect(got).toEqual(kinds.filter((kind) => got.includes(kind)))
    expect(got).toHaveLength(5)
  })

  it('has none before the application is submitted', () => {
    const submitted = sourceOf(() => []).case
    expect(papersOf({ ...submitted, number: null, submittedAt: null })).toEqual([])
  })
})
