import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadKeys } from './keys.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'xinban-keys-'))
})
afterEach(() => rm(dir, { recursive: true }))

describe('the key file', () => {
  it('is made at the first start, readable for its owner alone, and read at the next', async () => {
    const folder = join(dir, 'new', 'keys')
    const first = await loadKeys(folder)
    expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600)
    const { current, all, index } = await loadKeys(folder)
    expect({ current, all, index }).toEqual({ current: first.current, all: first.all, index: first.index })
    expect(first.all[first.current]).toHaveLength(32)
    expect(first.index).not.toEqual(first.all[first.current])
  })

  it('is different in every folder', async () => {
    const [one, two] = await Promise.all([loadKeys(join(dir, '1')), loadKeys(join(dir, '2'))])
    expect(one.current).not.toBe(two.current)
    expect(one.index).not.toEqual(two.index)
  })

  it('is made once when two processes start at the same moment', async () => {
    const loaded = await Promise.all([1, 2, 3, 4].map(() => loadKeys(dir)))
    expect(new Set(loaded.map((keys) => keys.current)).size).toBe(1)
    expect(await readdir(dir)).toEqual(['keys.json'])
  })

  it('that is damaged stops the start, and is not replaced', async () => {
    const path = join(dir, 'keys.json')
    for (const text of ['', '{}', '{"current":"k1","keys":{"k1":"abcd"},"index":"abcd"}']) {
      await writeFile(path, text)
      await expect(loadKeys(dir)).rejects.toThrow()
      expect(await readFile(path, 'utf8')).toBe(text)
    }
  })
})
