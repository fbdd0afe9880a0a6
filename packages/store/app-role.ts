import type pg from 'pg'
import { codeOf } from './unavailable.ts'

/** Somebody else made it at the same moment, from another database of the server. */
const madeMeanwhile: readonly string[] = ['42710', '23505']
const INSUFFICIENT_PRIVILEGE = '42501'

const help =
  'Ask the administrator of the database server for: ' +
  'create role xinban_app nologin; grant xinban_app to <the user of DATABASE_URL>;'

/** Makes the role `xinban_app` (no login, no rights of its own) and lets the connected user act as it. */
export async function createAppRole(client: pg.Client): Promise<void> {
  try {
    const { rowCount } = await client.query(`select from pg_roles where rolname = 'xinban_app'`)
    if (rowCount === 0) await client.query('create role xinban_app nologin noinherit')
  } catch (error) {
    const code = codeOf(error) ?? ''
    if (code === INSUFFICIENT_PRIVILEGE)
      throw new Error(`The role xinban_app is missing. ${help}`, { cause: error })
    if (!madeMeanwhile.includes(code)) throw error
  }
  const { rows } = await client.query<{ may: boolean }>(
    `select pg_has_role(current_user, 'xinban_app', 'SET') as may`,
  )
  if (rows[0]?.may) return
  try {
    await client.query('grant xinban_app to current_user')
  } catch (error) {
    throw new Error(`The connected user may not act as xinban_app. ${help}`, { cause: error })
  }
}
