import type pg from 'pg'

/** Takes the indexes away that no key needs, while very many rows are written; the answer makes them anew, at once. */
export async function setAside(owner: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await owner.query<{ name: string; text: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as text
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and not i.indisunique`,
  )
  for (const { name } of rows) await owner.query(`drop index ${name}`)
  return async () => {
    await owner.query(`set maintenance_work_mem = '512MB'`)
    for (const { text } of rows) await owner.query(text)
  }
}
