import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Case, type Status, statuses, statusOf } from '../case/case.ts'
import type { Command } from '../case/command.ts'
import {
  everyCommand,
  giveReady,
  lawCommands,
  opened,
  people,
  type Story,
  type Who,
} from '../case/journey.fixture.ts'
import { hotelPlan } from '../case/plan.fixture.ts'
import { type CaseFacts, sees } from './sees.ts'
import { viewOf } from './view.ts'

const commands = [...everyCommand(hotelPlan), ...lawCommands(hotelPlan)]
const everyone = Object.keys(people) as Who[]

const approvers: Record<string, Who> = { p_food: 'food', p_fire: 'fire', p_hotel: 'police' }
const chiefs: Record<string, Who> = { p_food: 'chief', p_fire: 'fireChief', p_hotel: 'policeChief' }

/** The oracle, written from the glossary's roles and not from the rules table. */
function mayEver(who: Who, command: Command): boolean {
  switch (command.type) {
    case 'submit':
    case 'withdraw':
    case 'answer_correction':
    case 'withdraw_commitment':
    case 'hand_in_owed':
    case 'complete_preview':
    case 'withdraw_promise':
    case 'state_defence':
    case 'request_renewal':
    case 'choose_delivery':
    case 'receive_electronically':
    case 'request_change':
    case 'request_cancellation':
      return who === 'applicant'
    case 'accept':
    case 'refuse_acceptance':
    case 'request_correction':
    case 'hand_over':
    case 'close':
    case 'keep_originals':
    case 'send_parcel':
    case 'recall_parcel':
      return who === 'clerk'
    case 'request_hearing':
      return who === 'applicant' || who === 'clerk'
    case 'record_survey':
      return who === 'surveyor' || who === 'second'
    case 'conclude':
    case 'conclude_change':
    case 'ask_joint_extension':
      return who === 'chief'
    case 'decide_joint_extension':
      return who === 'leader'
    case 'record_verification':
      return who === 'supervisor'
    case 'decide_extension':
    case 'notify_revocation':
    case 'revoke':
    case 'drop_revocation':
    case 'suspend_permit':
    case 'lift_suspension':
    case 'cancel_permit':
      return chiefs[command.item] === who
    case 'repair_credit':
      return chiefs[command.record.split(':')[0] ?? ''] === who
    case 'meet_condition':
      return Object.values(approvers).includes(who)
    case 'deem_accepted':
    case 'expire_correction':
    case 'apply_calendar':
    case 'expire_owed':
    case 'deem_renewed':
    case 'parcel_sent':
    case 'parcel_delivered':
    case 'serve_electronically':
    case 'mark_expired':
    case 'end_suspension':
      return who === 'system'
    case 'parcel_returned':
      return who === 'system' || who === 'clerk'
    default:
      return approvers[command.item] === who
  }
}

/** A state that random commands by the right people lead to. */
const stories = fc.array(fc.nat(commands.length - 1), { maxLength: 40 }).map((picks) =>
  picks.reduce<Story>((story, pick) => {
    const command = commands[pick]
    const who = everyone.find((candidate) => command && mayEver(candidate, command))
    const given = command && who ? giveReady(story, who, command) : null
    return given?.ok ? given.story : story
  }, opened(hotelPlan)),
)

describe('access', () => {
  it('no command is carried out for anybody but those whose work it is', () => {
    fc.assert(
      fc.property(
        stories,
        fc.constantFrom(...everyone),
        fc.constantFrom(...commands),
        (story, who, command) => {
          const given = giveReady(story, who, command)
          if (given.ok) expect(mayEver(who, command), `${who} ${command.type}`).toBe(true)
          else if (!mayEver(who, command)) expect(given.problem.kind).toBe('forbidden')
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('nobody but the applicant sees a draft; before acceptance only the window and the auditor do', () => {
    const facts = (status: Status, submitted = status !== 'draft'): CaseFacts => ({
      applicant: people.applicant.id,
      status,
      submitted,
      authorities: ['bureau', 'fire', 'police'],
      lead: 'bureau',
      supervisors: [],
      recorded: false,
      surveyed: true,
    })
    const seenBy = (status: Status, submitted?: boolean) =>
      everyone.filter((who) => sees(people[who], facts(status, submitted)))
    expect(seenBy('draft')).toEqual(['applicant'])
    expect(seenBy('withdrawn', false)).toEqual(['applicant'])
    expect(seenBy('withdrawn', true)).toEqual(['applicant', 'clerk', 'auditor'])
    expect(seenBy('submitted')).toEqual(['applicant', 'clerk', 'auditor'])
    expect(seenBy('correcting')).toEqual(['applicant', 'clerk', 'auditor'])
    for (const status of statuses) expect(seenBy(status)).not.toContain('stranger')
    const outside: readonly Who[] = ['stranger', 'supervisor', 'system']
    expect(seenBy('accepted')).toEqual(everyone.filter((who) => !outside.includes(who)))
  })

  it('a withdrawn case that left a credit record is seen by the chiefs of its parts, who can repair it', () => {
    const facts: CaseFacts = {
      applicant: people.applicant.id,
      status: 'withdrawn',
      submitted: true,
      authorities: ['fire'],
      lead: 'bureau',
      supervisors: [],
      surveyed: false,
      recorded: true,
    }
    const seen = everyone.filter((who) => sees(people[who], facts))
    expect(seen).toEqual(['applicant', 'clerk', 'auditor', 'fireChief'])
  })

  it('approvers of other authorities do not see the case', () => {
    const facts: CaseFacts = {
      applicant: 'x',
      status: 'accepted',
      submitted: true,
      authorities: ['fire'],
      lead: 'bureau',
      supervisors: [],
      recorded: false,
      surveyed: false,
    }
    expect(sees(people.police, facts)).toBe(false)
    expect(sees(people.surveyor, facts)).toBe(false)
    expect(sees(people.fire, facts)).toBe(true)
    expect(sees(people.chief, facts)).toBe(true)
  })

  it('an approver reads only what the own items ask for; the auditor reads no form', () => {
    const theCase: Case = opened(hotelPlan).case
    expect(statusOf(theCase)).toBe('draft')
    expect([...viewOf(theCase, hotelPlan, people.food).fields]).toEqual(['subject_name', 'phone'])
    expect([...viewOf(theCase, hotelPlan, people.police).fields]).toEqual(['subject_name'])
    expect([...viewOf(theCase, hotelPlan, people.auditor).fields]).toEqual([])
    expect([...viewOf(theCase, hotelPlan, people.clerk).fields]).toEqual(['subject_name', 'phone'])
  })
})
