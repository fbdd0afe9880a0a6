import { toLocalDate } from '../../clock/local-date.ts'
import type { Case, Part } from '../case.ts'
import type { CaseEvent, CaseFile } from '../event.ts'
import type { PromiseEvent } from './events.ts'

/** Files of a paper that came in later; what was there of the same paper stays beside them, a file that is there once. */
function withFiles(theCase: Case, files: readonly CaseFile[]): CaseFile[] {
  const there = new Set(theCase.files.map((file) => file.id))
  return [...theCase.files, ...files.filter((file) => !there.has(file.id))]
}

function endPart(theCase: Case, event: CaseEvent, body: Extract<PromiseEvent, { type: 'part_ended' }>): Case {
  const ended = (part: Part): Part => ({
    ...part,
    decision: 'lapsed',
    decidedAt: event.at,
    decidedBy: event.actor,
    reasons: '',
    missing: body.materials,
  })
  const expired = theCase.owed.map((paper) =>
    body.materials.includes(paper.material) ? { ...paper, expired: true } : paper,
  )
  return {
    ...theCase,
    owed: expired,
    parts: theCase.parts.map((part) => (part.item === body.item ? ended(part) : part)),
  }
}

/** The case after something happened to its promises. */
export function evolvePromises(theCase: Case, event: CaseEvent, body: PromiseEvent): Case {
  switch (body.type) {
    case 'papers_owed': {
      const owed = body.papers.map((paper) => ({ ...paper, handedInOn: null, expired: false }))
      return { ...theCase, owed: [...theCase.owed, ...owed] }
    }
    case 'owed_handed_in': {
      const handedInOn = toLocalDate(event.at)
      const owed = theCase.owed.map((paper) =>
        paper.material === body.material ? { ...paper, handedInOn } : paper,
      )
      return { ...theCase, owed, files: withFiles(theCase, body.files) }
    }
    case 'part_ended':
      return endPart(theCase, event, body)
    case 'commitment_ended': {
      const { item, ground, endedOn: on, reasons } = body
      return { ...theCase, endedCommitments: [...theCase.endedCommitments, { item, on, ground, reasons }] }
    }
    case 'promise_withdrawn':
      return { ...theCase, withdrawnPromises: [...theCase.withdrawnPromises, body.material] }
    case 'preview_recorded': {
      const { item, ready, note } = body
      const opinions = [...theCase.preview.opinions, { item, at: event.at, ready, note }]
      return { ...theCase, preview: { ...theCase.preview, opinions } }
    }
    case 'preview_completed':
      return {
        ...theCase,
        files: withFiles(theCase, body.files),
        preview: { ...theCase.preview, completedAt: event.at },
      }
  }
}
