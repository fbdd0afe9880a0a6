import { isAfterEvent } from './after/events.ts'
import { evolveAfter } from './after/evolve-after.ts'
import { type Case, caseDefaults, type Part } from './case.ts'
import { isDeliveryEvent } from './delivery/events.ts'
import { evolveDelivery } from './delivery/evolve-delivery.ts'
import type { CaseEvent, EventBody } from './event.ts'
import { isLifeEvent } from './life/events.ts'
import { evolveLife } from './life/evolve-life.ts'
import { isPromiseEvent } from './promises/events.ts'
import { evolvePromises } from './promises/evolve-promises.ts'
import { isTimeEvent } from './time/events.ts'
import { evolveTime } from './time/evolve-time.ts'

type Body<T extends EventBody['type']> = Extract<EventBody, { type: T }>

function opened(id: string, event: CaseEvent, body: Body<'opened'>): Case {
  return {
    ...caseDefaults,
    id,
    version: event.seq,
    service: body.service,
    edition: body.edition,
    answers: body.answers,
    applicant: body.applicant,
    openedAt: event.at,
    number: null,
    submittedAt: null,
    committed: false,
    form: {},
    files: [],
    correction: null,
    acceptance: null,
    survey: null,
    parts: body.items.map((item) => ({
      item: item.id,
      authority: item.authority,
      after: item.after,
      decision: null,
      decidedAt: null,
      decidedBy: null,
      reasons: '',
    })),
    conclusion: null,
    licence: null,
    withdrawn: null,
  }
}

function submitted(theCase: Case, event: CaseEvent, body: Body<'submitted'>): Case {
  const { number, form, files, committed, handling = theCase.handling, letters = [] } = body
  const signed = letters.map((letter) => ({ ...letter, signedAt: event.at, signedBy: event.actor.name }))
  return { ...theCase, number, submittedAt: event.at, form, files, committed, handling, letters: signed }
}

function granted(theCase: Case, event: CaseEvent, body: Body<'part_granted'>): Case {
  const { item, note, conditions = [] } = body
  const decided = decidePart(theCase, event, item, 'granted', note)
  const added = conditions.map((condition) => ({ ...condition, item, metAt: null, note: '' }))
  return { ...decided, conditions: [...theCase.conditions, ...added] }
}

function decidePart(
  theCase: Case,
  event: CaseEvent,
  item: string,
  decision: NonNullable<Part['decision']>,
  reasons: string,
): Case {
  const parts = theCase.parts.map((part) =>
    part.item === item ? { ...part, decision, reasons, decidedAt: event.at, decidedBy: event.actor } : part,
  )
  return { ...theCase, parts }
}

function change(theCase: Case, event: CaseEvent): Case {
  const { at, actor, body } = event
  if (isTimeEvent(body)) return evolveTime(theCase, event, body)
  if (isPromiseEvent(body)) return evolvePromises(theCase, event, body)
  if (isAfterEvent(body)) return evolveAfter(theCase, event, body)
  if (isDeliveryEvent(body)) return evolveDelivery(theCase, event, body)
  if (isLifeEvent(body)) return evolveLife(theCase, body)
  switch (body.type) {
    case 'opened':
      return theCase
    case 'submitted':
      return submitted(theCase, event, body)
    case 'withdrawn':
      return { ...theCase, withdrawn: { at, reason: body.reason } }
    case 'correction_requested':
      return { ...theCase, correction: { requestedAt: at, by: actor, marks: body.marks, answeredAt: null } }
    case 'correction_answered':
      return {
        ...theCase,
        form: body.form,
        files: body.files,
        correction: theCase.correction && { ...theCase.correction, answeredAt: at },
      }
    case 'accepted': {
      const { acceptedOn: on, due, deemed = false } = body
      return { ...theCase, due, acceptance: { accepted: true, at, on, by: actor, due, deemed } }
    }
    case 'acceptance_refused':
      return {
        ...theCase,
        acceptance: { accepted: false, at, by: actor, ground: body.ground, reason: body.reason },
      }
    case 'survey_recorded': {
      const { surveyedOn: on, surveyors, findings, note } = body
      return { ...theCase, survey: { at, on, surveyors, findings, note } }
    }
    case 'part_granted':
      return granted(theCase, event, body)
    case 'part_refused':
      return decidePart(theCase, event, body.item, 'refused', body.reasons)
    case 'part_lapsed':
      return decidePart(theCase, event, body.item, 'lapsed', body.because)
    case 'concluded':
      return { ...theCase, conclusion: { at, by: actor, outcome: body.outcome, note: body.note } }
    case 'licence_issued': {
      const { type: _, ...licence } = body
      return { ...theCase, licence: { ...licence, issuedAt: at } }
    }
  }
}

/** The case after an event. Pure; the first event of a case must be `opened`. */
export function evolve(id: string, theCase: Case | null, event: CaseEvent): Case {
  if (event.body.type === 'opened') return opened(id, event, event.body)
  if (!theCase) throw new Error(`case ${id}: the first event is ${event.body.type}, not opened`)
  return { ...change(theCase, event), version: event.seq }
}
