import { describe, expect, it } from 'vitest'
import type { Plan } from '../../compose/plan.ts'
import { statusOf } from '../case.ts'
import type { CreditRecord } from '../credit.ts'
import { accept, give, grant, opened, walk } from '../journey.fixture.ts'
import { handlingFaults } from './handling.ts'
import { letterHash } from './letters.ts'
import { agreed, problemOf, promisingPlan, submitted, wish, wishing } from './promises.fixture.ts'

const plan = promisingPlan()
const today = '2026-11-23'

const record: CreditRecord = {
  key: 'p_fire:false_commitment',
  item: 'p_fire',
  ground: 'false_commitment',
  from: '2026-01-05',
  until: '2027-01-05',
  barUntil: null,
  areas: [],
  published: true,
  repairedOn: null,
}

function faults(handling: ReturnType<typeof wish>, credit: readonly CreditRecord[] = [], of: Plan = plan) {
  return handlingFaults({ plan: of, handling, credit, today }).map((fault) => fault.message.en)
}

describe('R-CMT-1: a promise is the applicant’s own choice', () => {
  it('nothing is promised unless it was chosen', () => {
    const story = submitted(plan, wish({}))
    expect(story.case.letters).toEqual([])
    expect(story.case.handling.commitments).toEqual([])
  })

  it('what is chosen is decided on the spot: no survey, its own short limit', () => {
    const accepted = walk(submitted(plan, wish({ commitments: ['p_fire'] })), [['clerk', accept]])
    expect(accepted.case.due?.parts.p_fire?.effective).toBe('2026-11-24')
    expect(accepted.case.due?.parts.p_fire?.legal).toBe('2026-12-21')
    expect(problemOf(accepted, 'fire', grant('p_fire'))).toBe('carried out')
  })
})

describe('R-3.1, R-CMT-4, R-TOL-6, R-TOL-10: who cannot promise, and what', () => {
  it('items that the catalogue does not offer, with its reason', () => {
    expect(faults(wish({ commitments: ['p_food'] }))).toEqual(['Not listed'])
    expect(faults(wish({ commitments: ['p_fire'] }))).toEqual([])
  })

  it('an unrepaired record closes commitments and tolerance; a repaired or past one does not', () => {
    const wishes = wish({ commitments: ['p_fire'], tolerated: ['m_lease'] })
    expect(faults(wishes, [record])).toHaveLength(2)
    expect(faults(wishes, [{ ...record, repairedOn: '2026-06-01' }])).toEqual([])
    expect(faults(wishes, [{ ...record, until: '2026-11-22' }])).toEqual([])
    expect(faults(wishes, [{ ...record, until: '2026-11-23' }])).toHaveLength(2)
  })

  it('an agent needs a special mandate', () => {
    const byAgent: Plan = { ...plan, answers: { by_agent: true } }
    expect(faults(wish({ commitments: ['p_fire'] }), [], byAgent)).toHaveLength(1)
    expect(faults(wish({ commitments: ['p_fire'], mandate: true }), [], byAgent)).toEqual([])
  })

  it('nor is it possible where others’ important interests are touched', () => {
    expect(faults(wish({ commitments: ['p_fire'], noThirdParty: false }))).toHaveLength(1)
  })

  it('a paper goes one way only', () => {
    expect(faults(wish({ tolerated: ['m_lease'], promised: ['m_lease'] }))).toEqual([
      'A paper can go one way only',
    ])
  })

  it('only papers of the applicant can be absent', () => {
    expect(faults(wish({ tolerated: ['m_licence'] }))).toEqual(['You need not hand this paper in'])
    expect(faults(wish({ tolerated: ['m_unknown'] }))).toEqual(['There is no such entry'])
  })

  it('the hand-in refuses what is not possible, and names it', () => {
    const story = wishing(plan, wish({ commitments: ['p_food'] }))
    const given = give(story, 'applicant', agreed(story))
    expect(given).toMatchObject({
      ok: false,
      problem: { kind: 'handling-refused', faults: [{ at: 'p_food' }] },
    })
  })
})

describe('letters', () => {
  const story = wishing(plan, wish({ commitments: ['p_fire'], tolerated: ['m_lease'] }))

  it('every one has to be agreed to, in the very text', () => {
    const command = agreed(story)
    if (command.type !== 'submit') throw new Error(command.type)
    expect(command.letters).toHaveLength(2)
    expect(problemOf(story, 'applicant', { ...command, letters: command.letters.slice(1) })).toBe(
      'letters-missing',
    )
    expect(problemOf(story, 'applicant', { ...command, letters: [...command.letters, 'x'] })).toBe(
      'letters-missing',
    )
    const changed = {
      ...story,
      draft: story.draft && { ...story.draft, form: { ...story.draft.form, subject_name: '另一家店' } },
    }
    expect(problemOf(changed, 'applicant', command)).toBe('letters-missing')
    expect(problemOf(story, 'applicant', command)).toBe('carried out')
  })

  it('are kept with text, version, hash, signer and time', () => {
    const { letters } = submitted(plan, wish({ commitments: ['p_fire'] })).case
    expect(letters).toHaveLength(1)
    const [letter] = letters
    if (!letter) return
    const { sha256, signedAt, signedBy, ...text } = letter
    expect(letter.notice[0]).toBe('事项：p_fire。')
    expect(letter.promise[0]).toBe('海韵渔家饭店承诺符合：安全出口畅通。')
    expect({ version: letter.version, signedBy, signedAt }).toEqual({
      version: 2,
      signedBy: '李晓梅',
      signedAt: '2026-11-23T02:00:00.000Z',
    })
    expect(sha256).toBe(letterHash(text))
    expect(sha256).not.toBe(letterHash({ ...text, promise: ['另一句'] }))
  })
})

describe('R-TOL-7: a preview', () => {
  const story = () => submitted(plan, wish({ preview: ['m_lease'] }))

  it('is no acceptance: no clock, no decision, no licence', () => {
    expect(statusOf(story().case)).toBe('previewing')
    expect(problemOf(story(), 'clerk', accept)).toBe('command-not-allowed')
    expect(problemOf(story(), 'food', grant('p_food'))).toBe('command-not-allowed')
    expect(story().case.due).toBeNull()
  })

  it('gives each authority’s opinion once, then waits for the missing paper', () => {
    const seen = walk(story(), [
      ['food', { type: 'record_preview', item: 'p_food', ready: true, note: '' }],
      ['fire', { type: 'record_preview', item: 'p_fire', ready: false, note: '疏散图缺一层' }],
    ])
    const again = { type: 'record_preview', item: 'p_food', ready: true, note: '' } as const
    expect(problemOf(seen, 'food', again)).toBe('command-not-allowed')
    expect(problemOf(seen, 'police', { ...again, item: 'p_hotel', ready: false })).toBe('reasons-missing')
    expect(problemOf(seen, 'applicant', { type: 'complete_preview' })).toBe('materials-missing')
    const full = { ...seen, draft: opened(plan).draft }
    const completed = walk(full, [['applicant', { type: 'complete_preview' }]])
    expect(statusOf(completed.case)).toBe('submitted')
    expect(statusOf(walk(completed, [['clerk', accept]]).case)).toBe('accepted')
  })
})
