import { describe, expect, it } from 'vitest'
import { recordOf } from '../case/after/credit-record.ts'
import type { Case } from '../case/case.ts'
import { opened, people, type Who } from '../case/journey.fixture.ts'
import { hotelPlan, planOf } from '../case/plan.fixture.ts'
import { ordinary } from '../case/promises/state.ts'
import type { LetterClass } from '../compose/plan-law.ts'
import type { Person } from './person.ts'
import { readsPaper } from './view.ts'

/** The plan with a paper that the fire check alone asks for. */
const [firePaper] = planOf([{ id: 'p_fire', authority: 'fire' }]).materials
if (!firePaper) throw new Error('a plan has papers')
const plan = { ...hotelPlan, materials: [{ ...firePaper, id: 'm_fire' }] }

function letter(of: LetterClass): Case['letters'][number] {
  const text = { title: of, notice: [], promise: [], sha256: '' }
  return { class: of, template: of, version: 1, signedAt: '', signedBy: '', ...text }
}

const verification = { due: '2027-01-29', correctBy: '2027-01-15', records: [], result: null }
const theCase: Case = {
  ...opened(plan).case,
  handling: { ...ordinary, commitments: ['p_food'], tolerated: ['m_fire'] },
  letters: [letter('post_supervision'), letter('tolerant_handling')],
  owed: [
    {
      material: 'm_fire',
      items: ['p_fire'],
      due: '2026-12-01',
      because: 'tolerated',
      handedInOn: null,
      expired: false,
    },
  ],
  verifications: [{ item: 'p_food', authority: 'market', ...verification }],
}
const market: Person = { id: 'u20', name: '某', roles: [{ role: 'supervisor', authority: 'market' }] }

function readers(paper: string): Who[] {
  const everyone: Who[] = [
    'applicant',
    'clerk',
    'chief',
    'food',
    'fire',
    'police',
    'surveyor',
    'auditor',
    'leader',
  ]
  return everyone.filter((who) => readsPaper(theCase, plan, people[who], paper))
}

const always: readonly Who[] = ['applicant', 'clerk', 'chief']

describe('who reads a paper', () => {
  it('what quotes the whole application: applicant, window and the lead’s chief', () => {
    expect(readers('receipt')).toEqual(always)
    expect(readers('correction_notice')).toEqual(always)
  })

  it('what quotes the part of an item: also those who decide or verify that item', () => {
    expect(readers('letter.1')).toEqual([...always, 'food'])
    expect(readers('letter.2')).toEqual([...always, 'fire'])
    expect(readers('owed_receipt.1')).toEqual([...always, 'fire'])
    expect(readers('correction_order.1')).toEqual([...always, 'food'])
    const verified = ['letter.1', 'letter.2', 'owed_receipt.1', 'correction_order.1', 'receipt']
    expect(verified.filter((paper) => readsPaper(theCase, plan, market, paper))).toEqual([
      'letter.1',
      'correction_order.1',
    ])
  })

  it('the application itself: an authority only where its items ask for all of it', () => {
    for (const paper of ['application_form', 'application_form.2', 'check_answers'])
      expect(readers(paper), paper).toEqual(always)
    const alone = planOf([{ id: 'p_food', authority: 'bureau' }])
    const reads = (who: Who) => readsPaper(opened(alone).case, alone, people[who], 'application_form')
    expect(reads('food')).toBe(true)
    for (const who of ['fire', 'surveyor', 'auditor', 'leader', 'stranger'] as const)
      expect(reads(who), who).toBe(false)
  })

  it('what is about one item and its holder: also those who work on that item', () => {
    const opinion = { item: 'p_fire', at: '', ready: true, note: '' }
    const ended = { item: 'p_food', on: '', ground: 'credit', reasons: '' } as const
    const about: Case = {
      ...theCase,
      preview: { opinions: [opinion], completedAt: null },
      endedCommitments: [ended],
      credit: [recordOf(plan, 'p_fire', 'not_corrected', '2026-12-01')],
    }
    const who = (paper: string) =>
      (['applicant', 'clerk', 'chief', 'food', 'fire', 'police', 'surveyor', 'auditor'] as const).filter(
        (one) => readsPaper(about, plan, people[one], paper),
      )
    expect(who('preview_opinion.1')).toEqual([...always, 'fire'])
    expect(who('commitment_end_notice.1')).toEqual([...always, 'food'])
    expect(who('credit_notice.1')).toEqual([...always, 'fire'])
    expect(who('credit_notice.2')).toEqual(always)
  })

  it('nobody else for a number that is not there', () => {
    for (const paper of [
      'letter.3',
      'letter',
      'letter.0',
      'letter.x',
      'owed_receipt.9',
      'correction_order.2',
    ])
      expect(readers(paper), paper).toEqual(always)
  })

  it('decisions and notices: everybody who sees the case', () => {
    for (const paper of [
      'acceptance_notice',
      'pause_notice.1',
      'licence',
      'licence.2',
      'licence_copy',
      'grant_decision',
      'survey_record',
      'pause_end_notice.1',
      'part_withdrawal.1',
      'withdrawal_notice',
      'revocation_decision.1',
    ])
      expect(readers(paper), paper).toHaveLength(9)
  })
})
