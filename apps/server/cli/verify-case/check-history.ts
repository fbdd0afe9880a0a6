import { canonicalJson, digest, firstHash } from '@xinban/core/case/chain'
import type { CaseEvent } from '@xinban/core/case/event'
import { z } from 'zod'
import type { Manifest } from '../../archive/manifest.ts'
import { BadFile } from '../verify-clock/shape.ts'
import { type Check, checked, note } from './check.ts'
import { linesOf, parseJson } from './parse.ts'
import type { Files } from './read-zip.ts'

const MOST_EVENTS = 20_000

const Link = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime({ precision: 3 }),
  actor: z.strictObject({ id: z.string(), name: z.string(), role: z.string() }),
  body: z.looseObject({ type: z.string() }),
})

/** A history as it stands in the file, with the hashes that it has by its text. */
export interface History {
  /** Personal members sealed. */
  readonly events: readonly CaseEvent[]
  readonly hashes: readonly string[]
}

function eventOf(line: string, index: number): CaseEvent {
  const where = `events.jsonl ${index + 1}`
  const value = parseJson(line, where)
  const parsed = Link.safeParse(value)
  if (!parsed.success) throw new BadFile(`${where}: ${parsed.error.issues[0]?.message}`)
  // What is hashed is the text: there must be one way only to write it, and to read it.
  if (canonicalJson(value) !== line) throw new BadFile(`${where} 写法不对 · is not written in the one way`)
  return value as CaseEvent
}

/** Reads it; throws `BadFile` where it is none. */
export function historyOf(files: Files, caseId: string): History {
  const lines = linesOf(files, 'events.jsonl')
  if (lines.length > MOST_EVENTS) throw new BadFile(`步骤超过 ${MOST_EVENTS} · more events than that`)
  let previous = firstHash(caseId)
  const hashes = lines.map((line) => {
    previous = digest(previous + line)
    return previous
  })
  return { events: lines.map(eventOf), hashes }
}

/** Every step is chained to the one before, from this case's first to the head. */
export function checkHistory(files: Files, manifest: Manifest, { events, hashes }: History): Check {
  const told = linesOf(files, 'chain.txt')
  const broken = hashes.findIndex((hash, index) => told[index] !== hash)
  const last = events.at(-1)
  const faults = []
  if (broken >= 0)
    faults.push(note(`第 ${broken + 1} 步与校验值不符`, `step ${broken + 1} does not have its hash`))
  if (told.length !== hashes.length) faults.push(note('chain.txt 的行数不对', 'chain.txt has another length'))
  const misplaced = events.findIndex((event, index) => event.seq !== index + 1)
  if (misplaced >= 0) faults.push(note(`第 ${misplaced + 1} 步的序号不对`, 'a step has the wrong number'))
  if (hashes.at(-1) !== manifest.head)
    faults.push(note('末尾校验值与清单不符', 'the head is not that of the manifest'))
  if (events.length !== manifest.version)
    faults.push(
      note(`清单说有 ${manifest.version} 步，实有 ${events.length} 步`, 'the number of steps differs'),
    )
  if (last?.at !== manifest.madeAt)
    faults.push(note('末步时间与清单不符', 'the last step is of another time'))
  return checked(note('历史链', 'history'), {
    faults,
    said: [note(`${events.length} 步，末尾 ${manifest.head}`, `${events.length} steps up to this head`)],
  })
}
