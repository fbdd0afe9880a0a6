import pg from 'pg'

/** Works with a connection of the database's owner, which may do what the application may not. */
export async function withOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url })
  // One that breaks tells the statement that waits on it.
  owner.on('error', () => undefined)
  await owner.connect()
  try {
    await owner.query('set timezone = UTC')
    return await work(owner)
  } finally {
    await owner.end()
  }
}
