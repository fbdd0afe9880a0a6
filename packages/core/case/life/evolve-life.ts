import type { Case } from '../case.ts'
import type { LifeEvent } from './events.ts'
import type { Cancellation, FactChange, Suspension } from './state.ts'

/** The suspension of an item ends, where there is one: it was lifted, or the permit itself ended. */
export function endSuspension(theCase: Case, item: string, on: string, endReasons = ''): Case {
  const end = (one: Suspension) =>
    one.item === item && one.endedOn === null ? { ...one, endedOn: on, endReasons } : one
  return { ...theCase, suspensions: theCase.suspensions.map(end) }
}

function onOpenChange(theCase: Case, change: (one: FactChange) => FactChange): Case {
  return { ...theCase, changes: theCase.changes.map((one) => (one.result === null ? change(one) : one)) }
}

function cancelled(theCase: Case, body: Extract<LifeEvent, { type: 'permit_cancelled' }>): Case {
  const { item, ground, on, reasons } = body
  const end = { cancelledOn: on, ground, reasons }
  const isOpen = (one: Cancellation) => one.item === item && one.cancelledOn === null
  const cancellations = theCase.cancellations.some(isOpen)
    ? theCase.cancellations.map((one) => (isOpen(one) ? { ...one, ...end } : one))
    : [...theCase.cancellations, { item, requestedOn: null, requestReasons: '', ...end }]
  return endSuspension({ ...theCase, cancellations }, item, on)
}

/** The case after something happened to its licence; what the licence says is changed by `licence_changed` alone. */
export function evolveLife(theCase: Case, body: LifeEvent): Case {
  switch (body.type) {
    case 'permit_suspended': {
      const { item, from, until, basis, reasons } = body
      const suspension: Suspension = { item, from, until, basis, reasons, endedOn: null, endReasons: '' }
      return { ...theCase, suspensions: [...theCase.suspensions, suspension] }
    }
    case 'suspension_ended':
      return endSuspension(theCase, body.item, body.on, body.reasons)
    case 'change_requested': {
      const { items, facts, reasons, on, due } = body
      const change: FactChange = {
        items,
        facts,
        reasons,
        requestedOn: on,
        due,
        agreed: [],
        result: null,
        refusedFor: null,
        decidedOn: null,
        resultReasons: '',
      }
      return { ...theCase, changes: [...theCase.changes, change] }
    }
    case 'change_agreed': {
      const { item, on, note } = body
      return onOpenChange(theCase, (one) => ({ ...one, agreed: [...one.agreed, { item, on, note }] }))
    }
    case 'change_refused': {
      const { item, on, reasons } = body
      const end = { result: 'refused', refusedFor: item, decidedOn: on, resultReasons: reasons } as const
      return onOpenChange(theCase, (one) => ({ ...one, ...end }))
    }
    case 'change_granted': {
      const end = { result: 'granted', decidedOn: body.on, resultReasons: body.note } as const
      return onOpenChange(theCase, (one) => ({ ...one, ...end }))
    }
    case 'permit_expired':
      return endSuspension(theCase, body.item, body.on)
    case 'cancellation_requested': {
      const { on, reasons } = body
      const added = body.items.map(
        (item): Cancellation => ({
          item,
          requestedOn: on,
          requestReasons: reasons,
          cancelledOn: null,
          ground: null,
          reasons: '',
        }),
      )
      return { ...theCase, cancellations: [...theCase.cancellations, ...added] }
    }
    case 'permit_cancelled':
      return cancelled(theCase, body)
  }
}
