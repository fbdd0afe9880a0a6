import type { Case, Part } from './case.ts'
import type { CaseEvent, EventBody } from './event.ts'

type Body<T extends EventBody['type']> = Extract<EventBody, { type: T }>

function opened(id: string, event: CaseEvent, body: Body<'opened'>): Case {
  return {
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
  switch (body.type) {
    case 'opened':
      return theCase
    case 'submitted':
      return {
        ...theCase,
        number: body.number,
        submittedAt: at,
        form: body.form,
        files: body.files,
        committed: body.committed,
      }
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
    case 'accepted':
      return { ...theCase, acceptance: { accepted: true, at, on: body.acceptedOn, by: actor, due: body.due } }
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
      return decidePart(theCase, event, body.item, 'granted', body.note)
    case 'part_refused':
      return decidePart(theCase, event, body.item, 'refused', body.reasons)
    case 'part_lapsed':
      return decidePart(theCase, event, body.item, 'lapsed', body.because)
    case 'concluded':
      return { ...theCase, conclusion: { at, by: actor, outcome: body.outcome, note: body.note } }
    case 'licence_issued': {
      const { number, version, permits, validUntil } = body
      return { ...theCase, licence: { number, version, issuedAt: at, permits, validUntil } }
    }
  }
}

/** The case after an event. Pure; the first event of a case must be `opened`. */
export function evolve(id: string, theCase: Case | null, event: CaseEvent): Case {
  if (event.body.type === 'opened') return opened(id, event, event.body)
  if (!theCase) throw new Error(`case ${id}: the first event is ${event.body.type}, not opened`)
  return { ...change(theCase, event), version: event.seq }
}
