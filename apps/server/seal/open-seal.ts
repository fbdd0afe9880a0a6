import { join } from 'node:path'
import { outboundOf } from '../outbound/outbound.ts'
import type { Settings } from '../settings.ts'
import { demoSeal } from './demo-seal.ts'
import { fileSeal } from './file-seal.ts'
import type { Seal } from './seal.ts'
import { serviceSeal } from './service-seal.ts'

/** Milliseconds that a seal service has for an answer. */
const PATIENCE = 10_000

/** The seal that the settings name. Refuses the start where its key cannot be used; `holder` is named by the demo's. */
export async function openSeal(
  { seal, data, ...rules }: Pick<Settings, 'seal' | 'data' | 'mode' | 'outbound'>,
  holder: string,
  now: () => string,
  patience: number = PATIENCE,
): Promise<Seal> {
  if (!seal) return demoSeal(join(data, 'keys'), holder)
  if ('path' in seal) return fileSeal(seal, now)
  return serviceSeal({ ...seal, outbound: outboundOf(rules), patience }, now)
}
