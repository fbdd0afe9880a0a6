import { describe, expect, it } from 'vitest'
import { partStatus, statusOf } from './case.ts'
import type { Command } from './command.ts'
import { allowedCommands } from './decide.ts'
import {
  accept,
  conclude,
  file,
  give,
  grant,
  opened,
  people,
  plainCalendar,
  refusal,
  type Story,
  submit,
  survey,
  type Who,
  walk,
  withDraft,
} from './journey.fixture.ts'
import { hotelPlan, planOf } from './plan.fixture.ts'
import { tasksOf } from './tasks.ts'

function problemOf(story: Story, who: Who, command: Command): string {
  const given = give(story, who, command)
  return given.ok ? 'carried out' : given.problem.kind
}

const accepted = () =>
  walk(opened(hotelPlan), [
    ['applicant', submit],
    ['clerk', accept],
  ])
const allIn = () =>
  walk(accepted(), [
    ['surveyor', survey],
    ['food', grant('p_food')],
    ['fire', grant('p_fire')],
    ['police', grant('p_hotel')],
  ])

describe('a case from draft to licence', () => {
  it('goes the whole way and puts each permit on one licence (R-COM-1)', () => {
    const story = walk(allIn(), [['chief', conclude]])
    expect(statusOf(story.case)).toBe('concluded')
    expect(story.case.conclusion?.outcome).toBe('granted')
    expect(story.case.licence?.permits.map((permit) => [permit.item, permit.number])).toEqual([
      ['p_food', 'N1-01'],
      ['p_fire', 'N1-02'],
      ['p_hotel', 'N1-03'],
    ])
    expect(story.case.licence?.permits[0]).toMatchObject({
      validFrom: '2026-11-23',
      validUntil: '2031-11-22',
    })
    expect(story.case.licence?.validUntil).toBe('2031-11-22')
  })

  it('lets the authorities decide in any order, in parallel', () => {
    const story = walk(accepted(), [
      ['fire', grant('p_fire')],
      ['police', grant('p_hotel')],
      ['surveyor', survey],
    ])
    expect(statusOf(story.case)).toBe('accepted')
    expect(statusOf(walk(story, [['food', grant('p_food')]]).case)).toBe('ready')
  })

  it('keeps what is not a permit off the licence', () => {
    const plan = planOf([
      { id: 'p_reg', authority: 'bureau', onLicence: false },
      { id: 'p_fire', authority: 'fire' },
    ])
    const story = walk(opened(plan), [
      ['applicant', submit],
      ['clerk', accept],
      ['food', grant('p_reg')],
      ['fire', grant('p_fire')],
      ['chief', conclude],
    ])
    expect(story.case.licence?.permits.map((permit) => permit.item)).toEqual(['p_fire'])
  })
})

describe('handing in', () => {
  it('validates the whole form at submission, whatever was saved before', () => {
    const empty = withDraft(opened(hotelPlan), {}, [])
    expect(problemOf(empty, 'applicant', submit)).toBe('form-invalid')
  })

  it('names every missing paper, and asks for none that a register provides', () => {
    const story = withDraft(opened(hotelPlan), { subject_name: '饭店' }, [])
    const given = give(story, 'applicant', submit)
    expect(given).toMatchObject({
      ok: false,
      problem: { kind: 'materials-missing', faults: [{ at: 'm_lease' }] },
    })
  })

  it('demands the one commitment (R-ACC-5)', () => {
    expect(problemOf(opened(hotelPlan), 'applicant', { type: 'submit', committed: false, letters: [] })).toBe(
      'commitment-missing',
    )
    expect(problemOf(opened(hotelPlan), 'applicant', submit)).toBe('carried out')
  })
})

describe('R-ACC-1 acceptance', () => {
  const submitted = () => walk(opened(hotelPlan), [['applicant', submit]])

  it('is refused only in writing', () => {
    const command: Command = { type: 'refuse_acceptance', ground: 'not_competent', reason: '' }
    expect(problemOf(submitted(), 'clerk', command)).toBe('reasons-missing')
    const story = walk(submitted(), [['clerk', { ...command, reason: '请向市级机关申请' }]])
    expect(statusOf(story.case)).toBe('not_accepted')
  })

  it('R-ACC-3: corrections are asked for once', () => {
    const marks: Command = {
      type: 'request_correction',
      marks: [{ kind: 'field', id: 'phone', note: '少一位' }],
    }
    const asked = walk(submitted(), [['clerk', marks]])
    expect(statusOf(asked.case)).toBe('correcting')
    const answered = walk(withDraft(asked, { phone: '13900139000' }, []), [
      ['applicant', { type: 'answer_correction' }],
    ])
    expect(statusOf(answered.case)).toBe('submitted')
    expect(problemOf(answered, 'clerk', marks)).toBe('second-correction')
  })

  it('a correction changes only what the notice marks', () => {
    const marks: Command = {
      type: 'request_correction',
      marks: [{ kind: 'field', id: 'phone', note: '少一位' }],
    }
    const asked = withDraft(
      walk(submitted(), [['clerk', marks]]),
      { subject_name: '别的店', phone: '13900139000' },
      [],
    )
    const story = walk(asked, [['applicant', { type: 'answer_correction' }]])
    expect(story.case.form).toEqual({ subject_name: '海韵渔家饭店', phone: '13900139000' })
  })

  it('a marked paper needs a new file; the others stay', () => {
    const marks: Command = {
      type: 'request_correction',
      marks: [{ kind: 'material', id: 'm_lease', note: '看不清' }],
    }
    const asked = walk(submitted(), [['clerk', marks]])
    const answer: Command = { type: 'answer_correction' }
    expect(problemOf(asked, 'applicant', answer)).toBe('materials-missing')
    const again = withDraft(asked, {}, [file('f1', 'm_lease'), file('f2', 'm_lease')])
    expect(walk(again, [['applicant', answer]]).case.files.map((one) => one.id)).toEqual(['f2'])
  })

  it('an answer that changes nothing that is marked is no answer', () => {
    const marks: Command = {
      type: 'request_correction',
      marks: [{ kind: 'field', id: 'phone', note: '少一位' }],
    }
    const asked = walk(submitted(), [['clerk', marks]])
    const given = give(asked, 'applicant', { type: 'answer_correction' })
    expect(given).toMatchObject({
      ok: false,
      problem: { kind: 'form-invalid', faults: [{ at: 'phone', code: 'unchanged' }] },
    })
  })

  it('cannot mark the same twice, or papers that nobody hands in', () => {
    const mark = { kind: 'field', id: 'phone', note: '少一位' } as const
    expect(problemOf(submitted(), 'clerk', { type: 'request_correction', marks: [mark, mark] })).toBe(
      'marks-missing',
    )
    const step = {
      ...hotelPlan.materials[0],
      id: 'm_step',
      provider: 'step',
    } as (typeof hotelPlan.materials)[number]
    const plan = { ...hotelPlan, materials: [...hotelPlan.materials, step] }
    const story = walk(opened(plan), [['applicant', submit]])
    const paper: Command = {
      type: 'request_correction',
      marks: [{ kind: 'material', id: 'm_step', note: 'x' }],
    }
    expect(problemOf(story, 'clerk', paper)).toBe('marks-missing')
  })

  it('refuses marks on what the application does not have', () => {
    const command: Command = {
      type: 'request_correction',
      marks: [{ kind: 'field', id: 'nothing', note: 'x' }],
    }
    expect(problemOf(submitted(), 'clerk', command)).toBe('marks-missing')
    expect(problemOf(submitted(), 'clerk', { type: 'request_correction', marks: [] })).toBe('marks-missing')
  })
})

describe('R-EXA-2 the joint survey', () => {
  it('takes two surveyors, the recorder among them', () => {
    const alone = { ...survey, surveyors: [people.surveyor.id] } as Command
    const twice = { ...survey, surveyors: [people.surveyor.id, people.surveyor.id] } as Command
    const invented = { ...survey, surveyors: [people.surveyor.id, 'nobody'] } as Command
    for (const command of [alone, twice, invented])
      expect(problemOf(accepted(), 'surveyor', command)).toBe('one-surveyor')
  })

  it('names each checkpoint once, and no other', () => {
    const [passed] = (survey as Extract<Command, { type: 'record_survey' }>).findings
    const twice = { ...survey, findings: [passed, { ...passed, passed: false, note: 'x' }] } as Command
    const unknown = { ...survey, findings: [passed, { ...passed, checkpoint: 'nothing' }] } as Command
    expect(problemOf(accepted(), 'surveyor', twice)).toBe('findings-incomplete')
    expect(problemOf(accepted(), 'surveyor', unknown)).toBe('findings-incomplete')
  })

  it('is not asked for any more once no part needs it', () => {
    const story = walk(accepted(), [['food', refusal('p_food')]])
    expect(tasksOf(story.case, hotelPlan, plainCalendar).map((task) => task.kind)).not.toContain('survey')
    expect(problemOf(story, 'surveyor', survey)).toBe('command-not-allowed')
  })

  it('is recorded once, for all parts', () => {
    const story = walk(accepted(), [['surveyor', survey]])
    expect(problemOf(story, 'second', survey)).toBe('command-not-allowed')
  })

  it('has a finding at every checkpoint, and words for a negative one', () => {
    expect(problemOf(accepted(), 'surveyor', { ...survey, findings: [] } as Command)).toBe(
      'findings-incomplete',
    )
    const negative = { ...survey, findings: [{ checkpoint: 'premises', passed: false, note: '' }] } as Command
    expect(problemOf(accepted(), 'surveyor', negative)).toBe('findings-incomplete')
  })

  it('comes before a grant that needs it, and only before those', () => {
    expect(problemOf(accepted(), 'food', grant('p_food'))).toBe('survey-missing')
    expect(problemOf(accepted(), 'fire', grant('p_fire'))).toBe('carried out')
  })

  it('a grant against a negative finding takes a reason', () => {
    const negative = {
      ...survey,
      findings: [{ checkpoint: 'premises', passed: false, note: '面积不符' }],
    } as Command
    const story = walk(accepted(), [['surveyor', negative]])
    expect(problemOf(story, 'food', grant('p_food'))).toBe('reasons-missing')
    expect(
      problemOf(story, 'food', { type: 'grant', item: 'p_food', note: '已当场整改', conditions: [] }),
    ).toBe('carried out')
  })
})

describe('R-DEC-4 and R-COM-9 refusals', () => {
  it('carry reasons', () => {
    expect(
      problemOf(accepted(), 'fire', { type: 'refuse', item: 'p_fire', reasons: '', falsePapers: false }),
    ).toBe('reasons-missing')
  })

  it('do not sink the other parts, but end those that cannot exist without', () => {
    const story = walk(accepted(), [
      ['fire', refusal('p_fire')],
      ['surveyor', survey],
      ['food', grant('p_food')],
      ['chief', conclude],
    ])
    expect(story.case.parts.map((part) => part.decision)).toEqual(['granted', 'refused', 'lapsed'])
    expect(story.case.conclusion?.outcome).toBe('partly')
    expect(story.case.licence?.permits.map((permit) => permit.item)).toEqual(['p_food'])
  })

  it('sink everything where the catalogue says so', () => {
    const plan = { ...hotelPlan, licence: { ...hotelPlan.licence, partial: 'refuse_all' as const } }
    const story = walk(opened(plan), [
      ['applicant', submit],
      ['clerk', accept],
      ['surveyor', survey],
      ['food', grant('p_food')],
      ['fire', refusal('p_fire')],
      ['chief', conclude],
    ])
    expect(story.case.conclusion?.outcome).toBe('refused')
    expect(story.case.licence).toBeNull()
  })
})

describe('who may do what, and when', () => {
  it('no decision before all parts are in', () => {
    expect(problemOf(accepted(), 'chief', conclude)).toBe('parts-open')
  })

  it('a part waits for the results it needs', () => {
    const story = accepted()
    const hotel = story.case.parts.find((part) => part.item === 'p_hotel')
    expect(hotel && partStatus(story.case, hotel)).toBe('waiting')
    expect(problemOf(story, 'police', grant('p_hotel'))).toBe('part-waiting')
  })

  it('an authority decides its own parts only', () => {
    expect(problemOf(accepted(), 'fire', grant('p_food'))).toBe('forbidden')
    expect(problemOf(accepted(), 'clerk', grant('p_food'))).toBe('forbidden')
    expect(problemOf(accepted(), 'auditor', conclude)).toBe('forbidden')
  })

  it('nobody decides about their own application, whatever roles they hold', () => {
    const both = {
      ...people.applicant,
      roles: [...people.applicant.roles, { role: 'window_clerk' as const }],
    }
    const submitted = walk(opened(hotelPlan), [['applicant', submit]])
    expect(allowedCommands(submitted.case, hotelPlan, both).map((one) => one.command)).toEqual(['withdraw'])
  })

  it('a decided part is not decided again', () => {
    const story = walk(accepted(), [['fire', grant('p_fire')]])
    expect(problemOf(story, 'fire', refusal('p_fire'))).toBe('command-not-allowed')
  })

  it('says what is allowed instead', () => {
    const given = give(accepted(), 'food', submit)
    expect(given).toMatchObject({
      ok: false,
      problem: { kind: 'forbidden', allowed: expect.arrayContaining(['grant:p_food', 'refuse:p_food']) },
    })
  })

  it('offers exactly what it would carry out for the clerk', () => {
    const submitted = walk(opened(hotelPlan), [['applicant', submit]])
    const offered = allowedCommands(submitted.case, hotelPlan, people.clerk).map((one) => one.command)
    expect(offered).toEqual(['accept', 'refuse_acceptance', 'request_correction'])
  })

  it('the applicant can withdraw until the conclusion, and nobody else can', () => {
    const command: Command = { type: 'withdraw', reason: '' }
    expect(statusOf(walk(allIn(), [['applicant', command]]).case)).toBe('withdrawn')
    expect(problemOf(allIn(), 'stranger', command)).toBe('forbidden')
    expect(problemOf(walk(allIn(), [['chief', conclude]]), 'applicant', command)).toBe('command-not-allowed')
  })
})
