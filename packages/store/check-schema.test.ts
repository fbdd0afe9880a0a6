import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkSchema } from './check-schema.ts'
import { type TestStore, testStore } from './store.fixture.ts'

let store: TestStore
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

describe('the schema rules', () => {
  beforeEach(() => store.owner.query('begin'))
  afterEach(() => store.owner.query('rollback'))

  it('hold in the migrated database', async () => {
    expect(await checkSchema(store.owner)).toEqual([])
  })

  it.each([
    ['create table x (id uuid primary key)', 'rule 1: table x has no region_code text not null'],
    ['create table x (region_code int primary key)', 'rule 1: table x has no region_code text not null'],
    ['create table x (region_code text not null)', 'rule 1: table x has no primary key'],
    [
      'create table x (region_code text not null default $$371072$$)',
      'rule 1: table x gives region_code a value',
    ],
    [
      'create table x (i text, region_code text generated always as (i) stored not null)',
      'rule 1: table x gives region_code a value',
    ],
    ['create materialized view x as select * from task', 'rule 1: x can be neither sharded nor local'],
    ['create unlogged table x (region_code text primary key)', 'rule 1: x can be neither sharded nor local'],
    [
      'create schema y create table region (name text primary key)',
      'rule 1: table region has no region_code',
    ],
    ['alter table job_worker rename to x', 'rule 1: job_worker is listed as not sharded, and is no table'],
    ['create domain x as uuid default gen_random_uuid()', 'rule 2: domain x makes values of its own'],
    [
      `alter table task add constraint x foreign key (region_code, person) references person (region_code, id)
       on update set default`,
      'rule 4: foreign key x of table task sets values',
    ],
    [
      `create function graphile_worker.e() returns event_trigger language plpgsql as 'begin end';
       create event trigger x on ddl_command_end execute function graphile_worker.e()`,
      'rule 4: event trigger x',
    ],
    ['create policy x on task using (region_code = current_setting($$x.y$$))', 'rule 4: row-level security'],
    [`create procedure x() language sql as 'notify news'`, 'rule 4: function x'],
    [
      'create table x (region_code text, i int, primary key (i, region_code))',
      'rule 2: key x_pkey of table x does not',
    ],
    ['create unique index x on task (key)', 'rule 2: key x of table task does not'],
    ['create unique index x on task (lower(key))', 'rule 2: key x of table task does not'],
    [
      'alter table task add column x timestamptz default now()',
      'rule 2: column x of table task makes its own value: now()',
    ],
    [
      'alter table task add column x date default current_date',
      'rule 2: column x of table task makes its own value',
    ],
    ['alter table task add column x uuid default gen_random_uuid()', 'rule 2: column x of table task makes'],
    [
      'alter table task add column x int generated always as identity',
      'rule 2: column x of table task makes',
    ],
    ['create table x (region_code text, i serial, primary key (region_code, i))', 'rule 2: sequence x_i_seq'],
    [
      'create table x (region_code text, id text, primary key (region_code, id))',
      'rule 2: id of table x is no uuid',
    ],
    [
      `create trigger x before update on task for each row execute function suppress_redundant_updates_trigger()`,
      'rule 4: trigger x on table task',
    ],
    ['create rule x as on delete to task do instead nothing', 'rule 4: rule x on table task'],
    ['alter table task enable row level security', 'rule 4: row-level security on table task'],
    [
      `alter table task add constraint x foreign key (region_code, person) references person (region_code, id)
       on delete set null`,
      'rule 4: foreign key x of table task sets values when a row goes',
    ],
    [`create function x() returns int language sql as 'select 1'`, 'rule 4: function x'],
  ])('find what breaks them: %s', async (text, what) => {
    await store.owner.query(text)
    expect((await checkSchema(store.owner)).join('\n')).toContain(what)
  })

  it('find a foreign key that does not start with the region', async () => {
    await store.owner.query('create unique index y on person (region_code, id, name)')
    await store.owner.query('alter table task add column n text')
    await store.owner.query(
      `alter table task add constraint x foreign key (person, region_code, n) references person (id, region_code, name)`,
    )
    expect((await checkSchema(store.owner)).join('\n')).toContain('rule 2: foreign key x of table task')
  })
})
