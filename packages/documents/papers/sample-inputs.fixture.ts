import { writeFileSync } from 'node:fs'
import { type Kind, kinds, type PaperInputs, paperInput } from '../documents.ts'
import { samplesFile } from '../overlay/sample-inputs.ts'
import { paperId } from '../paper-id.ts'
import { after, byways, decided, type Journey, journey, sourceFor, start } from './journey.fixture.ts'
import {
  acceptedStep,
  correctionStep,
  decidedSteps,
  refusedAcceptanceStep,
  sourceOf,
} from './sample.fixture.ts'

const lawful = journey(start(), [...decided(), ...after])
const journeys: Partial<Record<Kind, () => Journey>> = {
  preview_opinion: byways.preview,
  pause_end_notice: byways.paused,
  commitment_end_notice: byways.ended,
  part_withdrawal: byways.owed,
  withdrawal_notice: byways.withdrawn,
}

function sourceOfKind(kind: Kind) {
  switch (kind) {
    case 'acceptance_refusal':
      return sourceOf(() => [refusedAcceptanceStep])
    case 'correction_notice':
      return sourceOf(() => [correctionStep])
    case 'refusal':
      return sourceOf((plan) => [acceptedStep(plan), ...decidedSteps(plan, { p_fire: '疏散楼梯不足。' })])
    case 'licence':
    case 'licence_copy':
      return sourceFor(lawful, `${kind}.2`)
    default:
      return sourceFor(journeys[kind]?.() ?? lawful, paperId(kind))
  }
}

/** The samples as they should be kept: made from the journeys of the tests. */
export function madeSamples(): Record<Kind, Omit<PaperInputs[Kind], 'qr'>> {
  const made = kinds.map((kind) => {
    const isLicence = kind === 'licence' || kind === 'licence_copy'
    const { qr: _, ...input } = paperInput(kind, sourceOfKind(kind), isLicence ? 2 : 1)
    return [kind, input] as const
  })
  return Object.fromEntries(made) as unknown as Record<Kind, Omit<PaperInputs[Kind], 'qr'>>
}

// node packages/documents/papers/sample-inputs.fixture.ts: after a change of what papers are given.
if (import.meta.main) writeFileSync(samplesFile, `${JSON.stringify(madeSamples(), null, 1)}\n`)
