import { describe, expect, it } from 'vitest'
import type { Case } from './case.ts'
import type { Permit } from './event.ts'
import { accept, conclude, grant, on, people, refusal, type Story, walk } from './journey.fixture.ts'
import type { ChangedFacts } from './licence-facts.ts'
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

  it('renewal, changed facts and cancellation are decisions too; suspension and the end of validity are not', () => {
    const { case: issued } = walk(decided(), [['chief', conclude]])
    const next = (change: (permit: Permit) => Permit, facts?: ChangedFacts): Case => {
      if (!issued.licence) throw new Error('no licence')
      const { licence } = issued
      const permits = licence.permits.map((permit) => (permit.item === 'p_fire' ? change(permit) : permit))
      return { ...issued, licence: { ...licence, version: 2, permits, ...(facts && { facts }) } }
    }
    const kinds = (after: Case) =>
      publicDecisions(issued, after, plan, '2027-01-04').map(({ kind, item }) => `${kind} ${item.id}`)
    expect(kinds(next((permit) => ({ ...permit, validUntil: '2040-01-01' })))).toEqual(['renewed p_fire'])
    expect(kinds(next((permit) => ({ ...permit, cancelledOn: '2027-01-04' })))).toEqual(['cancelled p_fire'])
    expect(kinds(next((permit) => ({ ...permit, expiredOn: '2027-01-04' })))).toEqual([])
    expect(kinds(next((permit) => ({ ...permit, suspended: { from: '2027-01-04', until: null } })))).toEqual(
      [],
    )
    const changed = next((permit) => permit, { premises: '威海路1号' })
    expect(kinds(changed)).toEqual(issued.licence?.permits.map((permit) => `changed ${permit.item}`))
    expect(JSON.stringify(publicDecisions(issued, changed, plan, '2027-01-04'))).not.toContain('威海路')
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
