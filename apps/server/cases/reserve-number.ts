import type { CommandType } from '@xinban/core/case/command'
import { caseNumber } from '@xinban/core/identifiers/case-number'
import { licenceNumber } from '@xinban/core/identifiers/licence-number'
import { nextNumber } from '@xinban/store/counters'
import type { Context } from '../context.ts'

/** Reserves a number for commands that give one; if the case changed in between, it is never used again. */
export async function reserveNumber(
  context: Context,
  command: CommandType,
  today: string,
): Promise<string | null> {
  const { region } = context.edition.district
  if (command === 'submit') return caseNumber(region, today, await nextNumber(context.db, 'case', today))
  if (command !== 'conclude') return null
  const year = today.slice(0, 4)
  return licenceNumber(region, year, await nextNumber(context.db, 'licence', year))
}
