import type { Change } from './commit-case.ts'
import type { Tallied } from './tally.ts'

interface TallyRow {
  readonly name: Tallied
  readonly period: string
  /** By the last digit of the case's id: commands of one moment seldom meet at the same row. */
  readonly slot: number
  readonly count: number
}

/** What a change adds to the counts, always in the same order: two commands never wait for each other. */
export function tallyRows({ caseId, events, decisions }: Change): TallyRow[] {
  const slot = Number.parseInt(caseId.slice(-1), 16)
  const happened: Omit<TallyRow, 'count'>[] = [
    ...events
      .filter(({ body }) => body.type === 'concluded')
      .map(() => ({ name: 'concluded' as const, period: 'all', slot })),
    ...decisions.map(({ kind, decidedOn }) => ({ name: kind, period: decidedOn.slice(0, 7), slot })),
  ]
  const same = Map.groupBy(happened, ({ name, period }) => `${name} ${period}`)
  return [...same].sort().flatMap(([, all]) => all.slice(0, 1).map((one) => ({ ...one, count: all.length })))
}
