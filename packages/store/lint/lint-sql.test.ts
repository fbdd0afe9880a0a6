import { loadModule } from 'libpg-query'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestStore, testStore } from '../store.fixture.ts'
import type { VolatilityOf } from './effects.ts'
import { lintSql } from './lint-sql.ts'
import { readVolatility } from './volatility.ts'
import { watchedStatements } from './watch-statements.ts'

let store: TestStore
let volatilityOf: VolatilityOf
beforeAll(async () => {
  store = await testStore()
  volatilityOf = await readVolatility(store.owner)
  await loadModule()
})
afterAll(() => store.close())

function lint(text: string): string[] {
  return lintSql(text, undefined, volatilityOf)
}

describe('rule 3: every statement is of one region', () => {
  it.each([
    'select 1',
    'select * from task where region_code = $1',
    'select * from task t where t.region_code = $1::text and key = any($2)',
    `select * from task t join person p on p.region_code = t.region_code and p.id = t.person where $1 = t.region_code`,
    'select * from task join person using (region_code) where task.region_code = $1',
    `select (select count(*) from event e where e.region_code = c.region_code) from approval_case c
      where c.region_code = $1`,
    `with mine as (select * from task where region_code = $1) select * from mine join person p
      on p.region_code = mine.region_code`,
    'select * from task where region_code = $1 union select * from task where region_code = $2',
    'insert into task (key, region_code) values ($1, $2), ($3, $2)',
    'insert into task (region_code, key) select region_code, key from task where region_code = $1',
    `with x as (delete from task where region_code = $1 returning key) insert into task (region_code, key)
      select $1, key from x`,
    'update task t set open = false from person p where t.region_code = $1 and p.region_code = t.region_code',
    'delete from task using person p where task.region_code = p.region_code and p.region_code = $1',
    'select * from task left join person p on p.region_code = task.region_code where task.region_code = $1',
    `with recursive t as (select * from task where region_code = $1 union all
      select task.* from task join t on t.region_code = task.region_code) select * from t`,
    'select * from region, migration, pg_class, graphile_worker.jobs',
  ])('lets through: %s', (text) => {
    expect(lint(text)).toEqual([])
  })

  it.each([
    ['select * from task', 'task'],
    ['select * from task where region_code = region_code', 'task'],
    [`select * from task where region_code = '371072'`, 'task'],
    ['select * from task where region_code = $1 or open', 'task'],
    ['select * from task where not (region_code = $1)', 'task'],
    ['select * from task where region_code <> $1', 'task'],
    ['select * from task t join person p on p.id = t.person where t.region_code = $1', 'person p'],
    ['select * from task t, person p where p.region_code = t.region_code', 'task t'],
    ['select * from task t, person p where t.region_code = $1', 'person p'],
    [
      'select * from task where region_code = $1 and exists (select from person where id = task.person)',
      'person',
    ],
    ['with all_of_them as (select * from task) select * from all_of_them where region_code = $1', 'task'],
    ['select * from task where region_code = $1 union select * from task', 'task'],
    ['select * from (select * from task) t where t.region_code = $1', 'task'],
    ['update task set open = false where key = $1', 'task'],
    ['update task set open = false from person p where task.region_code = $1', 'person p'],
    ['delete from task', 'task'],
    ['with task as (select 1) select * from public.task', 'task'],
    ['with task as (select * from task) select * from task', 'task'],
    [
      'select * from task left join person p on task.region_code = $1 and p.region_code = task.region_code',
      'task',
    ],
    [
      'select * from person p right join task on p.region_code = task.region_code and p.region_code = $1',
      'task',
    ],
    ['select * from task full join person p on p.region_code = $1 where task.region_code = $1', 'person p'],
    ['select * from task join region r on r.region_code = task.region_code', 'task'],
    ['select * from task join unnest($1::text[]) x(region_code) on x.region_code = task.region_code', 'task'],
    ['select * from task join (select region_code from region) r using (region_code)', 'task'],
    ['with r as (select region_code from region) select * from task join r using (region_code)', 'task'],
    ['select * from task tablesample system (1)', 'task'],
    ['table task', 'task'],
    ['explain select * from task', 'task'],
    ['with gone as (delete from task where key = $1 returning 1) select * from gone', 'task'],
  ])('finds the table without a region: %s', (text, name) => {
    expect(lint(text)).toContain(`rule 3: ${name} without region_code = $n`)
  })

  it.each([
    ['insert into task (key) values ($1)', 'rows of task without a region'],
    [
      `insert into task (region_code, key) values ($1, 'a'), ('371072', 'b')`,
      'rows of task without a region',
    ],
    ['insert into task (key, region_code) select key, key from task where region_code = $1', 'rows of task'],
    ['insert into task default values', 'rows of task without a region'],
    [
      'insert into task (region_code) values ($1) on conflict (key) do nothing',
      'a conflict over keys of task',
    ],
    ['update task set region_code = $2 where region_code = $1', 'a row that changes its region'],
    ['truncate task', 'TRUNCATE'],
    ['lock table task', 'LOCK TABLE'],
    ['copy task to stdout', 'COPY of a whole table'],
    ['merge into task using person on true when matched then delete', 'MERGE'],
  ])('finds what else goes beyond a region: %s', (text, what) => {
    expect(lint(text).join('\n')).toContain(`rule 3: ${what}`)
  })
})

describe('rule 4: nothing that one machine alone can hold', () => {
  it.each([
    ['notify news', 'NOTIFY'],
    [`select pg_notify('news', 'x')`, 'pg_notify'],
    ['listen news', 'LISTEN'],
    ['select pg_advisory_lock(1)', 'pg_advisory_lock'],
    ['select pg_try_advisory_xact_lock($1)', 'pg_try_advisory_xact_lock'],
    ['select * from task for update skip locked', 'FOR UPDATE of task without region_code'],
    ['create policy p on task', 'row-level security'],
    ['create trigger t before update on task execute function f()', 'a trigger'],
    ['create rule r as on delete to task do instead nothing', 'a rule'],
    [`create function f() returns int language sql as 'select 1'`, 'a function'],
    [`do 'begin end'`, 'DO'],
  ])('finds %s', (text, what) => {
    expect(lint(text)).toContain(`rule 4: ${what}`)
  })

  it('lets a lock within a region through', () => {
    expect(lint('select * from task where region_code = $1 for update skip locked')).toEqual([])
  })
})

describe('rule 5: what is written comes from the application', () => {
  const where = 'where region_code = $1'
  it.each([
    `update task set closed_at = $2, key = coalesce(lower(key), $3) ${where}`,
    `update task set data = $2::jsonb ${where} and key = any($3) and due < $4`,
    `update task set open = false from jsonb_to_recordset($2::jsonb) as x(key text) ${where} and task.key = x.key`,
    'insert into counter (region_code, value) values ($1, $2) on conflict (region_code) do update set value = greatest(counter.value, excluded.value)',
    `select now(), random() from task ${where}`,
  ])('lets through: %s', (text) => {
    expect(lint(text)).toEqual([])
  })

  it.each([
    [`update task set closed_at = now() ${where}`, 'a clock'],
    [`delete from task ${where} and due < current_date`, 'a clock'],
    [`update task set due = 'today'::date ${where}`, 'a clock'],
    [`insert into task (region_code, created_at) values ($1, clock_timestamp())`, 'a clock'],
    [`with t as (select now() as now) update task set closed_at = t.now from t ${where}`, 'a clock'],
    [`update task set key = gen_random_uuid()::text ${where}`, 'volatile function gen_random_uuid'],
    [`delete from task ${where} and random() < 0.1`, 'volatile function random'],
    [`update task set data = to_jsonb(key) ${where}`, 'stable function to_jsonb'],
    [
      'insert into task (region_code) values ($1) on conflict (region_code) do update set key = to_char(task.due, excluded.key)',
      'stable function to_char',
    ],
    [
      'insert into task (region_code, key) values ($1, $2) on conflict (region_code) do update set key = $2',
      'upsert of key by a parameter instead of excluded',
    ],
    [`update task set key = no_such_function(key) ${where}`, 'unknown function no_such_function'],
  ])('finds %s', (text, what) => {
    expect(lint(text).join('\n')).toContain(`rule 5: ${what}`)
  })
})

it('rule 7: finds a conflict that is named by a constraint', () => {
  const text = 'insert into task (region_code) values ($1) on conflict on constraint task_pkey do nothing'
  expect(lint(text)).toEqual(['rule 7: a conflict named by the constraint task_pkey'])
})

it('watches what the application sends, also through Kysely, and not what a test sends as the owner', async () => {
  const found = await watchedStatements()
  await store.owner.query('select * from audit')
  await store.db.kysely.selectFrom('session').select('token_hash').execute()
  await store.db.pool.query('select id from audit limit 0')
  const faults = found.splice(0)
  expect(faults).toHaveLength(2)
  expect(faults[0]).toContain('rule 3: session without region_code = $n')
  expect(faults[0]).toContain('select "token_hash" from "session"')
  expect(faults[1]).toContain('rule 3: audit without region_code = $n')
})
