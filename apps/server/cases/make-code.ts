import { randomInt } from 'node:crypto'
import { codeAlphabet, codeDays, codeLength } from '@xinban/core/case/delivery/pick-up'
import type { CodeView } from '@xinban/core/case/delivery/views'
import { keepCode } from '@xinban/store/pickup-codes'
import type { Context } from '../context.ts'

const DAY = 86_400_000

/** Makes a new pick-up code for a case; the one before counts no more. It is told once and kept as a fingerprint. */
export async function makeCode({ db, now }: Context, caseId: string): Promise<CodeView> {
  const letters = Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)])
  const code = letters.join('')
  const at = now()
  const expires = new Date(Date.parse(at) + codeDays * DAY).toISOString()
  await keepCode(db, caseId, code, { at, expires })
  return { code, expires }
}
