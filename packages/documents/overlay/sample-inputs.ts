import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PaperInputs } from '../documents.ts'
import { kinds } from '../kinds.ts'
import { qrSvg } from '../qr.ts'

/** Where the samples are kept: invented data, one of each kind, without the drawn code. */
export const samplesFile = join(import.meta.dirname, 'sample-inputs.json')

/** Data of one paper of each kind, with all that it can print: for trying templates. */
export function sampleInputs(): PaperInputs {
  const samples = JSON.parse(readFileSync(samplesFile, 'utf8'))
  const withCode = kinds.map((kind) => [kind, { ...samples[kind], qr: qrSvg(samples[kind].url) }] as const)
  return Object.fromEntries(withCode) as unknown as PaperInputs
}
