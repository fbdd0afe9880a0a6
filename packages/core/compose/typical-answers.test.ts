import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAnswers } from './answers.ts'
import { completeAnswers, realEdition, serviceOf, testEdition } from './edition.fixture.ts'
import { applicableItems, excludedPairs } from './items.ts'
import { averageSaved, reductionTable, shareSaved } from './reduction-table.ts'
import { typicalAnswers } from './typical-answers.ts'

const real = realEdition()

describe('the representative answers', () => {
  it('let most items apply together', () => {
    const edition = testEdition()
    const service = serviceOf(edition, 'tea_shop')
    const items = applicableItems(edition, service, typicalAnswers(edition, service))
    // The two food items exclude each other by area; of the five, four can apply.
    expect(items).toHaveLength(4)
  })

  it.each(['i_convenience', 'i_clinic', 'i_netcafe'])('are valid for %s and beat any other answers', (id) => {
    const service = serviceOf(real, id)
    const answers = typicalAnswers(real, service)
    expect(checkAnswers(real, service, answers).ok).toBe(true)
    const most = applicableItems(real, service, answers).length
    fc.assert(
      fc.property(completeAnswers(real, service), (others) => {
        const items = applicableItems(real, service, others)
        if (excludedPairs(items).length === 0) expect(items.length).toBeLessThanOrEqual(most)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the table', () => {
  it('composes every industry', () => {
    const rows = reductionTable(testEdition())
    expect(rows.map(({ service, composed }) => [service.id, composed.ok])).toEqual([['tea_shop', true]])
  })

  it('averages the shares, leaving out what was zero before', () => {
    expect(shareSaved({ before: 0, after: 0 })).toBeNull()
    expect(shareSaved({ before: 8, after: 2 })).toBe(0.75)
    const plans = reductionTable(testEdition()).flatMap(({ composed }) =>
      composed.ok ? [composed.plan] : [],
    )
    const [plan] = plans
    const none = plan && {
      ...plan,
      reduction: { ...plan.reduction, surveys: { ...plan.reduction.surveys, before: 0 } },
    }
    const forms = plan ? shareSaved(plan.reduction.forms) : null
    expect(averageSaved(none ? [none] : [])).toMatchObject({ surveys: null, forms })
  })
})
