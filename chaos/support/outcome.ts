import type { Row } from '../../bench/report.ts'
import type { Checked } from './check-kept.ts'

/** What a run of one kind of fault showed. */
export interface Outcome {
  readonly fault: string
  readonly rounds: number
  readonly checked: Pick<Checked, 'acknowledged' | 'lost' | 'doubled' | 'faults'>
  /** Other figures, by name. */
  readonly more?: Readonly<Record<string, number | string>>
  /** Why the run could not be made here; nothing was tried then. */
  readonly skipped?: string
}

/** A kind of fault: how often it is tried if nobody says otherwise, and how. */
export interface Fault {
  readonly rounds: number
  readonly run: (rounds: number) => Promise<Outcome[]>
}

/** True when everything was kept. */
export function isGood({ checked: { lost, doubled, faults } }: Outcome): boolean {
  return lost.length + doubled.length + faults.length === 0
}

/** A run that this machine does not allow. */
export function skipped(fault: string, why: string): Outcome {
  return {
    fault,
    rounds: 0,
    checked: { acknowledged: 0, lost: [], doubled: [], faults: [] },
    skipped: why,
  }
}

/** An outcome as a line of the table. */
export function rowOf(outcome: Outcome): Row {
  const { fault, rounds, checked, more, skipped: why } = outcome
  if (why !== undefined) return { measured: fault, figures: { rounds: 'skipped', more: why } }
  const { acknowledged, lost, doubled, faults } = checked
  const words = Object.entries(more ?? {}).map(([name, value]) => `${name} ${value}`)
  return {
    measured: fault,
    figures: {
      rounds,
      acknowledged,
      lost: lost.length,
      doubled: doubled.length,
      'other faults': faults.length,
      more: words.join('; '),
    },
    aim: { text: '0 lost, 0 doubled, 0 faults', reached: isGood(outcome) },
  }
}
