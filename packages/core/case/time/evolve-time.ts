import { toLocalDate } from '../../clock/local-date.ts'
import type { Case } from '../case.ts'
import type { CaseEvent } from '../event.ts'
import type { TimeEvent } from './events.ts'
import type { Extension, Hearing, Pause } from './state.ts'

function endPause(pauses: readonly Pause[], item: string, endedOn: string): Pause[] {
  const last = pauses.findLastIndex((pause) => pause.item === item && pause.endedOn === null)
  return pauses.map((pause, index) => (index === last ? { ...pause, endedOn } : pause))
}

function changeHearing(theCase: Case, item: string, change: Partial<Hearing>): Case {
  const hearings = theCase.hearings.map((hearing) =>
    hearing.item === item ? { ...hearing, ...change } : hearing,
  )
  return { ...theCase, hearings }
}

function decideExtension(theCase: Case, item: string | null, decided: Extension['decided']): Case {
  const extensions = theCase.extensions.map((one) => (one.item === item ? { ...one, decided } : one))
  return { ...theCase, extensions }
}

/** The case after something happened to its clock. */
export function evolveTime(theCase: Case, event: CaseEvent, body: TimeEvent): Case {
  const { at, actor } = event
  switch (body.type) {
    case 'pause_started': {
      const { type: _, ...pause } = body
      return { ...theCase, pauses: [...theCase.pauses, { ...pause, endedOn: null }] }
    }
    case 'pause_ended':
      return { ...theCase, pauses: endPause(theCase.pauses, body.item, body.endedOn) }
    case 'hearing_offered': {
      const { item, required, requestBy } = body
      const hearing: Hearing = {
        item,
        required,
        offeredOn: toLocalDate(at),
        requestBy,
        requestedOn: null,
        holdBy: null,
        announced: null,
        heldOn: null,
      }
      return { ...theCase, hearings: [...theCase.hearings, hearing] }
    }
    case 'hearing_requested':
      return changeHearing(theCase, body.item, { requestedOn: toLocalDate(at), holdBy: body.holdBy })
    case 'hearing_announced': {
      const { date, place, host } = body
      const announced = { on: toLocalDate(at), date, place, host: host.id }
      return changeHearing(theCase, body.item, { announced })
    }
    case 'hearing_held':
      return changeHearing(theCase, body.item, { heldOn: body.heldOn })
    case 'extension_asked': {
      const { item, days, reasons } = body
      const extension: Extension = { item, days, reasons, askedBy: actor, decided: null }
      return { ...theCase, extensions: [...theCase.extensions, extension] }
    }
    case 'extension_decided':
      return decideExtension(theCase, body.item, { at, granted: body.granted, reasons: body.reasons })
    case 'due_changed':
      return { ...theCase, due: body.due }
    case 'deemed_withdrawn':
      return { ...theCase, withdrawn: { at, reason: '', deemed: body.because } }
  }
}
