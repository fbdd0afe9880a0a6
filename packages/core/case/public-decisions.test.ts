import { describe, expect, it } from 'vitest'
import { accept, conclude, grant, on, people, refusal, type Story, walk } from './journey.fixture.ts'
import { promisingPlan, submitted, wish } from './promises/promises.fixture.ts'
import { publicDecisions } from './public-decisions.ts'

const plan = promisingPlan()

function decided(fire = grant('p_fire')): Story {
  const two = walk(submitted(plan, wish({})), [
    ['clerk', accept],
    ['food', grant('p_food')],
    ['fire', fire],
  ])
  return fire.type === 'refuse' ? two : walk(two, [['police', grant('p_hotel')]])
}

describe('what of a case is published', () => {
  it('nothing before the licence, then one decision for each permit, none twice', () => {
    const before = decided()
    expect(publicDecisions(null, before.case, plan, '2026-11-23')).toEqual([])
    const after = walk(before, [['chief', conclude]])
    const published = publicDecisions(before.case, after.case, plan, '2026-11-23')
    expect(published.map(({ kind, item }) => [kind, item.id])).toEqual(
      after.case.licence?.permits.map((permit) => ['granted', permit.item]),
    )
    expect(published.length).toBeGreaterThan(1)
    expect(publicDecisions(after.case, after.case, plan, '2026-11-24')).toEqual([])
  })

  it('a refusal is not published', () => {
    const before = decided(refusal('p_fire'))
    const after = walk(before, [['chief', conclude]])
    const published = publicDecisions(before.case, after.case, plan, '2026-11-23')
    expect(published.map(({ item }) => item.id)).not.toContain('p_fire')
    expect(JSON.stringify(published)).not.toContain('refus')
  })

  it('a permit that is revoked is published as such, on the day of the decision', () => {
    const concluded = walk(decided(), [['chief', conclude]])
    const notified = walk(concluded, [
      ['fireChief', { type: 'notify_revocation', item: 'p_fire', ground: 'unlawful', reasons: '违法' }],
      ['applicant', { type: 'state_defence', item: 'p_fire', text: '请求从轻' }],
    ])
    const after = walk(on(notified, '2026-12-01'), [
      ['fireChief', { type: 'revoke', item: 'p_fire', reasons: '违法取得，电话13800138000' }],
    ])
    const published = publicDecisions(notified.case, after.case, plan, '2026-12-01')
    expect(published).toMatchObject([{ kind: 'revoked', item: { id: 'p_fire' }, decidedOn: '2026-12-01' }])
    expect(JSON.stringify(published)).not.toContain('13800138000')
  })

  it('holds the members that are public and no others; the applicant’s name and telephone are in none', () => {
    const before = decided()
    const after = walk(before, [['chief', conclude]])
    for (const one of publicDecisions(before.case, after.case, plan, '2026-11-23')) {
      expect(Object.keys(one).sort()).toEqual([
        'authority',
        'code',
        'decidedOn',
        'holder',
        'item',
        'kind',
        'licence',
        'permit',
        'service',
        'validFrom',
        'validUntil',
      ])
      const text = JSON.stringify(one)
      expect(text).not.toContain(people.applicant.name)
      expect(text).not.toContain('13800138000')
      expect(text).not.toContain(after.case.id)
    }
  })
})
