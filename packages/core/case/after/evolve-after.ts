import { toLocalDate } from '../../clock/local-date.ts'
import type { Case } from '../case.ts'
import type { HandOver } from '../delivery/state.ts'
import type { CaseEvent } from '../event.ts'
import { endSuspension } from '../life/evolve-life.ts'
import type { AfterEvent } from './events.ts'
import type { Renewal, Revocation, Verification } from './state.ts'

/** The open procedure of a kind for an item takes the change; the ended ones stay as they are. */
function changeOpen<T extends { readonly item: string; readonly result: string | null }>(
  all: readonly T[],
  item: string,
  change: (one: T) => T,
): T[] {
  return all.map((one) => (one.item === item && one.result === null ? change(one) : one))
}

function verify(
  one: Verification,
  body: Extract<AfterEvent, { type: 'verification_recorded' }>,
): Verification {
  const { on, result, verifiers, findings, note, correctBy } = body
  return {
    ...one,
    correctBy: correctBy ?? one.correctBy,
    records: [...one.records, { on, result, verifiers, findings, note }],
    result: result === 'correct' ? null : result,
  }
}

function endRevocation(theCase: Case, item: string, end: Pick<Revocation, 'result' | 'resultReasons'>): Case {
  return {
    ...theCase,
    revocations: changeOpen(theCase.revocations, item, (one) => ({ ...one, ...end })),
  }
}

function endRenewal(theCase: Case, item: string, end: Pick<Renewal, 'result' | 'reasons'>): Case {
  return { ...theCase, renewals: changeOpen(theCase.renewals, item, (one) => ({ ...one, ...end })) }
}

/** The case after something happened to it later than its decisions. */
export function evolveAfter(theCase: Case, event: CaseEvent, body: AfterEvent): Case {
  const { at } = event
  switch (body.type) {
    case 'condition_met': {
      const conditions = theCase.conditions.map((condition) =>
        condition.id === body.condition ? { ...condition, metAt: at, note: body.note } : condition,
      )
      return { ...theCase, conditions }
    }
    case 'handed_over': {
      const { on, method, receivedBy, note, items = null, proof = null, mandate = '', parcel = null } = body
      const done: HandOver = { on, method, receivedBy, items, proof, mandate, parcel, note }
      const handOver = { on, method, receivedBy }
      const isLicence = items === null || items.includes('licence')
      return {
        ...theCase,
        handOver: isLicence ? handOver : theCase.handOver,
        handOvers: [...theCase.handOvers, done],
      }
    }
    case 'closed':
      return { ...theCase, closedAt: at }
    case 'verification_opened': {
      const { item, authority, due } = body
      const opened: Verification = { item, authority, due, correctBy: null, records: [], result: null }
      return { ...theCase, verifications: [...theCase.verifications, opened] }
    }
    case 'verification_recorded':
      return {
        ...theCase,
        verifications: changeOpen(theCase.verifications, body.item, (one) => verify(one, body)),
      }
    case 'revocation_notified': {
      const { item, ground, reasons, defendBy } = body
      const notifiedOn = toLocalDate(at)
      const revocation: Revocation = {
        item,
        ground,
        reasons,
        notifiedOn,
        defendBy,
        defence: null,
        result: null,
        resultReasons: '',
      }
      return { ...theCase, revocations: [...theCase.revocations, revocation] }
    }
    case 'defence_stated': {
      const defence = { at, text: body.text }
      return {
        ...theCase,
        revocations: changeOpen(theCase.revocations, body.item, (one) => ({ ...one, defence })),
      }
    }
    case 'permit_revoked':
      return endRevocation(endSuspension(theCase, body.item, body.on), body.item, {
        result: 'revoked',
        resultReasons: body.reasons,
      })
    case 'revocation_dropped':
      return endRevocation(theCase, body.item, { result: 'dropped', resultReasons: body.reasons })
    case 'renewal_requested': {
      const renewal: Renewal = { item: body.item, requestedOn: body.on, result: null, reasons: '' }
      return { ...theCase, renewals: [...theCase.renewals, renewal] }
    }
    case 'renewal_refused':
      return endRenewal(theCase, body.item, { result: 'refused', reasons: body.reasons })
    case 'permit_renewed':
      return endRenewal(theCase, body.item, { result: body.deemed ? 'deemed' : 'renewed', reasons: '' })
    case 'licence_changed': {
      const { version, permits, validUntil, facts } = body
      const changed = { version, permits, validUntil, ...(facts && { facts }) }
      return { ...theCase, licence: theCase.licence && { ...theCase.licence, ...changed } }
    }
    case 'credit_recorded':
      return { ...theCase, credit: [...theCase.credit, body.record] }
    case 'credit_repaired': {
      const credit = theCase.credit.map((record) =>
        record.key === body.key ? { ...record, repairedOn: body.on } : record,
      )
      return { ...theCase, credit }
    }
  }
}
