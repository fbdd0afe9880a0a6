import type pg from 'pg'

/** Tables that are not sharded: small and rarely written (reference), or local to the coordinator. */
export const notSharded: readonly string[] = ['region', 'migration', 'job_worker']

const ours = `n.nspname not in ('graphile_worker', 'information_schema') and n.nspname not like 'pg\\_%'`

const listed = `n.nspname = 'public' and c.relname = any($1::text[])`

/** Each query finds what breaks a rule: `what` names it, in words. Rule numbers as in the architecture. */
const queries: readonly string[] = [
  `select format('rule 1: table %s has no region_code text not null', c.relname) as what
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and c.relkind in ('r', 'p') and not (${listed}) and not exists (
     select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region_code'
       and a.atttypid = 'text'::regtype and a.attnotnull and not a.attisdropped)`,
  `select format('rule 1: table %s gives region_code a value of its own', c.relname) as what
   from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and c.relkind in ('r', 'p') and a.attname = 'region_code' and a.atthasdef`,
  `select format('rule 1: %s can be neither sharded nor local', c.relname) as what
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and (c.relkind in ('m', 'f') or c.relpersistence = 'u')`,
  `select format('rule 1: %s is listed as not sharded, and is no table', name) as what
   from unnest($1::text[]) name where to_regclass('public.' || name) is null`,
  `select format('rule 1: table %s has no primary key', c.relname) as what
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and c.relkind in ('r', 'p')
     and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`,
  `select format('rule 2: key %s of table %s does not start with region_code', k.relname, c.relname) as what
   from pg_index i join pg_class c on c.oid = i.indrelid join pg_class k on k.oid = i.indexrelid
   join pg_namespace n on n.oid = c.relnamespace
   left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
   where ${ours} and (i.indisunique or i.indisexclusion) and not (${listed})
     and a.attname is distinct from 'region_code'`,
  `select format('rule 2: foreign key %s of table %s does not start with region_code', f.conname, c.relname) as what
   from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
   join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
   join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[1]
   where ${ours} and f.contype = 'f' and (a.attname <> 'region_code' or b.attname <> 'region_code')`,
  `select format('rule 2: column %s of table %s makes its own value: %s', a.attname, c.relname,
     coalesce(pg_get_expr(d.adbin, d.adrelid), 'identity')) as what
   from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where ${ours} and c.relkind in ('r', 'p') and a.attnum > 0 and (a.attidentity <> ''
     or (d.oid is not null and pg_get_expr(d.adbin, d.adrelid) ~* '\\(|current_|localtime'))`,
  `select format('rule 2: domain %s makes values of its own', t.typname) as what
   from pg_type t join pg_namespace n on n.oid = t.typnamespace
   where ${ours} and t.typtype = 'd' and t.typdefault is not null`,
  `select format('rule 2: id of table %s is no uuid', c.relname) as what
   from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and c.relkind in ('r', 'p') and a.attname in ('id', 'case_id') and c.relname <> 'person'
     and not a.attisdropped and a.atttypid <> 'uuid'::regtype`,
  `select format('rule 2: sequence %s', c.relname) as what
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind = 'S'`,
  `select format('rule 4: trigger %s on table %s', t.tgname, c.relname) as what
   from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and not t.tgisinternal`,
  `select format('rule 4: event trigger %s', evtname) as what from pg_event_trigger`,
  `select format('rule 4: rule %s on table %s', r.rulename, c.relname) as what
   from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and r.rulename <> '_RETURN'`,
  `select format('rule 4: row-level security on table %s', c.relname) as what
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and (c.relrowsecurity or exists (select from pg_policy p where p.polrelid = c.oid))`,
  `select format('rule 4: foreign key %s of table %s sets values when a row goes', f.conname, c.relname) as what
   from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and f.contype = 'f' and (f.confdeltype in ('n', 'd') or f.confupdtype in ('n', 'd'))`,
  `select format('rule 4: function %s (code in the database)', p.proname) as what
   from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where ${ours} and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
]

/** What in a database breaks the schema rules 1, 2 and 4 of the architecture; empty when nothing does. */
export async function checkSchema(client: Pick<pg.Client, 'query'>): Promise<string[]> {
  const found: string[] = []
  for (const text of queries) {
    const values = text.includes('$1') ? [notSharded] : []
    const { rows } = await client.query<{ what: string }>(text, values)
    found.push(...rows.map((row) => row.what))
  }
  return found.sort()
}
