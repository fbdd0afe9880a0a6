import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { licenceMark, type PermitMarks } from '@xinban/core/case/licence-status'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listLater, listYears, readBodies } from './licence-statuses.ts'
import { openCase, type TestStore, testStore } from './store.fixture.ts'

let store: TestStore
let prefix: string
beforeAll(async () => {
  store = await testStore()
  prefix = `ZH${store.db.region}`
})
afterAll(() => store.close())

interface Row {
  readonly number: string
  readonly version: number
  readonly mark?: string
  readonly permits?: readonly PermitMarks[]
}

async function keep(rows: readonly Row[]): Promise<void> {
  const { id } = (await openCase(store.db)).case
  for (const { number, version, mark = null, permits = [] } of rows)
    await store.owner.query(
      `insert into licence (region_code, number, version, case_id, status, mark, body, issued_at)
        values ($1, $2, $3, $4, 'issued', $5, $6, '2026-11-23')`,
      [store.db.region, number, version, id, mark, { permits }],
    )
}

it('later versions are listed by year, the newest of each licence, with what it says', async () => {
  const number = (serial: string) => `${prefix}2024${serial}`
  await keep([
    { number: number('000001A'), version: 1 },
    { number: number('000002B'), version: 1 },
    { number: number('000002B'), version: 2, mark: 'suspended' },
    { number: number('000002B'), version: 3 },
    { number: number('000003C'), version: 1 },
    { number: number('000003C'), version: 2, mark: 'ended' },
    { number: `${prefix}2026000001A`, version: 1 },
  ])
  expect(await listYears(store.db, prefix)).toEqual(['2024', '2026'])
  const later = await listLater(store.db, `${prefix}2024`)
  expect(later).toEqual([
    { number: number('000002B'), version: 3, mark: null },
    { number: number('000003C'), version: 2, mark: 'ended' },
  ])
  expect(await listLater(store.db, `${prefix}2026`)).toEqual([])
  expect([...(await readBodies(store.db, later.slice(1))).entries()]).toEqual([
    [number('000003C'), { permits: [] }],
  ])
})

const day = fc.constantFrom('2026-01-01', '2026-02-02', '2026-03-03', '2026-04-04')
// Half of them, so that every mark comes up.
const mark = fc.option(day, { freq: 2 })
const permit = fc.record({
  validFrom: day,
  validUntil: mark,
  revokedOn: mark,
  cancelledOn: mark,
  expiredOn: mark,
  suspended: fc.option(fc.record({ from: day, until: mark })),
})
/** Of permits that ended on one day nobody knows which was the last. */
const permits = fc
  .array(permit, { maxLength: 3 })
  .filter(
    (all) => new Set(all.map((one) => one.revokedOn || one.cancelledOn || one.expiredOn)).size === all.length,
  )

it('versions of earlier databases get the marks that new ones have', async () => {
  const all = fc.sample(permits, 150)
  const rows = all.map((permits, index) => ({
    number: `${prefix}2025${String(index).padStart(6, '0')}A`,
    version: 2,
    permits,
  }))
  await keep(rows)
  const file = join(import.meta.dirname, 'migrations/016-bounded-figures.sql')
  const [statement = ''] = /update licence set mark[^;]*;/.exec(await readFile(file, 'utf8')) ?? []
  await store.owner.query(statement)
  const marked = await listLater(store.db, `${prefix}2025`)
  expect(marked.map((one) => one.mark)).toEqual(all.map(licenceMark))
  expect(new Set(marked.map((one) => one.mark))).toEqual(new Set([null, 'ended', 'suspended']))
})
