import type { Text } from '@xinban/core/catalogue/schema'
import { BadFile } from '../verify-clock/shape.ts'
import { type Check, note } from './check.ts'
import { checkClock } from './check-clock.ts'
import { checkHistory, historyOf } from './check-history.ts'
import { checkManifest, checkSignature, checkSm2, manifestOf } from './check-manifest.ts'
import { checkOpened, openedOf, withOpened } from './check-opened.ts'
import { checkFiles, checkPapers } from './check-papers.ts'
import { checkProofs, type Published } from './check-proofs.ts'
import { checkLetters, checkPlan, checkState, replayed } from './check-state.ts'
import { readZip } from './read-zip.ts'

/** Something that cannot be read is a fault like any other; of what went wrong inside only that it did. */
function failed(name: Text, error: unknown): Check {
  const why = error instanceof BadFile ? error.message : '内容无法处理 · its content makes no sense'
  return { name, state: 'bad', notes: [note(why, '')] }
}

async function attempt(name: Text, check: () => Check | Promise<Check>): Promise<Check> {
  try {
    return await check()
  } catch (error) {
    return failed(name, error)
  }
}

/** Makes what several checks need; the check itself where it cannot be made. */
function made<T>(name: Text, make: () => T): { value: T } | { check: Check } {
  try {
    return { value: make() }
  } catch (error) {
    return { check: failed(name, error) }
  }
}

/** Checks an archive by its bytes alone; with `published` its roots are compared with those. Never throws. */
export async function verifyArchive(zip: Buffer, published: Published | null = null): Promise<Check[]> {
  const container = note('容器', 'container')
  const read = made(container, () => readZip(zip))
  if ('check' in read) return [read.check]
  const files = read.value
  const whole: Check = {
    name: container,
    state: 'good',
    notes: [note(`${files.size} 个文件`, `${files.size} files`)],
  }
  const listed = made(note('清单', 'manifest'), () => manifestOf(files))
  if ('check' in listed) return [whole, listed.check]
  const manifest = listed.value
  const checks = [whole, await attempt(note('清单', 'manifest'), () => checkManifest(files, manifest))]
  checks.push(await attempt(note('签章', 'signature'), () => checkSignature(files)))
  const national = checkSm2(files)
  if (national) checks.push(national)
  const told = made(note('历史链', 'history'), () => historyOf(files, manifest.case))
  if ('check' in told) return [...checks, told.check]
  const history = told.value
  checks.push(await attempt(note('历史链', 'history'), () => checkHistory(files, manifest, history)))
  const values = made(note('加密字段', 'sealed values'), () => {
    const opened = openedOf(files)
    return { check: checkOpened(history.events, opened), events: withOpened(history.events, opened) }
  })
  if ('check' in values) return [...checks, values.check]
  const { events } = values.value
  checks.push(values.value.check)
  const state = made(note('办件状态', 'state'), () => replayed(manifest.case, events))
  if ('check' in state) return [...checks, state.check]
  const replay = state.value
  return [
    ...checks,
    await attempt(note('办件状态', 'state'), () => checkState(files, manifest, replay)),
    await attempt(note('方案', 'plan'), () => checkPlan(files, manifest)),
    await attempt(note('期限', 'clock'), () => checkClock(files, manifest, replay, events)),
    await attempt(note('告知书、承诺书', 'letters'), () => checkLetters(files, replay)),
    await attempt(note('材料', 'files'), () => checkFiles(files, events)),
    await attempt(note('文书', 'papers'), () => checkPapers(files, manifest, replay)),
    await attempt(note('每日校验根', 'daily roots'), () => checkProofs(files, manifest, history, published)),
  ]
}
