import type { CaseEvent, Due, EventBody } from '@xinban/core/case/event'
import { due } from './due.ts'

type Type = EventBody['type']

/** An event of one type. */
export type EventOf<T extends Type> = CaseEvent & { readonly body: Extract<EventBody, { type: T }> }

/** The events of these types, in their order. */
export function eventsOf<T extends Type>(events: readonly CaseEvent[], ...types: readonly T[]): EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => types.some((type) => type === event.body.type))
}

/** The n-th event of a type (from 1); a paper about one that did not happen is not due. */
export function nthEvent<T extends Type>(events: readonly CaseEvent[], type: T, n: number): EventOf<T> {
  return due(eventsOf(events, type)[n - 1] ?? null, `${type} ${n}`)
}

type AboutItem = Extract<EventBody, { readonly item: string }>['type']

/** The first event of these types about an item after another event: the answer to what was asked or told there. */
export function answerTo<T extends AboutItem>(
  events: readonly CaseEvent[],
  asked: { readonly seq: number; readonly body: { readonly item: string } },
  ...types: readonly T[]
): EventOf<T> {
  const later = eventsOf(events, ...types).filter((event) => event.seq > asked.seq)
  const isAnswer = ({ body }: EventOf<T>) => 'item' in body && body.item === asked.body.item
  return due(later.find(isAnswer) ?? null, types.join(' or '))
}

/** The dates as they were told before an event, and as they are told at the end of the history. */
export function datesAround(events: readonly CaseEvent[], seq: number): { before: Due; now: Due } {
  const told = eventsOf(events, 'accepted', 'due_changed')
  const before = told.findLast((event) => event.seq < seq)
  return { before: due(before ?? null, 'date').body.due, now: due(told.at(-1) ?? null, 'date').body.due }
}
