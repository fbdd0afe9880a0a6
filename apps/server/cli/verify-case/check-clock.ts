import type { Case } from '@xinban/core/case/case'
import { canonicalJson } from '@xinban/core/case/chain'
import type { CaseEvent } from '@xinban/core/case/event'
import { type ClockExport, clockExport } from '@xinban/core/case/time/clock-export'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { withLaw } from '@xinban/core/compose/law-defaults'
import type { Plan } from '@xinban/core/compose/plan'
import type { Manifest } from '../../archive/manifest.ts'
import { verify } from '../verify-clock/verify.ts'
import { type Check, checked, note } from './check.ts'
import { jsonOf } from './parse.ts'
import type { Files } from './read-zip.ts'

const name = note('期限', 'clock')
const FILE = 'clock.json'

/**
 * The clock is checked twice: by the program that knows nothing of ours (`verify-clock`), and as what this history, plan
 * and its own calendar lead to: its events cannot be others than those of the chain.
 */
export function checkClock(
  files: Files,
  { madeAt }: Manifest,
  replay: Case,
  events: readonly CaseEvent[],
): Check {
  const accepted = replay.acceptance?.accepted === true
  if (!files.has(FILE)) {
    const faults = accepted ? [note(`缺少 ${FILE}`, 'is missing')] : []
    return checked(name, { faults, said: [note('没有受理，不计时', 'not accepted: there is none')] })
  }
  const told = jsonOf(files, FILE)
  const { differences, file } = verify(told)
  const faults = differences.map(({ path }) => note(`${FILE} 的 ${path} 算得不对`, 'is not what comes out'))
  const { firstYear, lastYear, days } = (told as ClockExport).calendar
  const calendar = { firstYear, lastYear, days: new Map(days.map((day) => [day.date, day])) }
  const plan = withLaw(jsonOf(files, 'plan.json') as Plan)
  const ours = clockExport(replay, plan, events, calendar, toLocalDate(madeAt))
  if (canonicalJson(ours) !== canonicalJson(told))
    faults.push(note(`${FILE} 与历史、方案推出的不符`, 'is not what history and plan lead to'))
  return checked(name, {
    faults,
    said: [note(`${file.events.length} 个计时事件，两种算法一致`, 'two programs come to the same')],
  })
}
