import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { codeOf } from './unavailable.ts'

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * The text of a file that is made at the first start and never again (0600). It appears whole or not at all: a link
 * fails when the file is there already, so of several first starts at once one makes it and all read the same.
 */
export async function makeOnce(path: string, text: () => string | Promise<string>): Promise<string> {
  const existing = await read(path)
  if (existing !== undefined) return existing
  const mine = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(mine, await text(), { mode: 0o600, flag: 'wx', flush: true })
  try {
    await link(mine, path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    await rm(mine)
  }
  return readFile(path, 'utf8')
}
