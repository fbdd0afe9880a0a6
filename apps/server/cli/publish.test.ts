import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { publish } from './publish.ts'

const services = ['i_clinic', 'i_logistics', 'i_training']
let folder: string
let said = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinban-publish-'))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(() => {
  said = ''
  const hear = (text: unknown) => {
    said += text
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(hear)
  vi.spyOn(process.stderr, 'write').mockImplementation(hear)
})
afterEach(() => {
  vi.restoreAllMocks()
})

async function filesIn(path: string): Promise<Map<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hashed = files.sort().map(async (file) => {
    const sha256 = createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
    return [file.slice(path.length + 1).replaceAll('\\', '/'), sha256] as const
  })
  return new Map(await Promise.all(hashed))
}

describe('xinban publish', () => {
  it('gives the same bytes twice, and a manifest with the hash of each', async () => {
    expect(await publish(['--out', join(folder, 'a'), ...services], {})).toBe(0)
    // The clock has no part in it.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
    expect(await publish([...services, '--out', join(folder, 'b')], {})).toBe(0)
    vi.useRealTimers()
    const [one, other] = await Promise.all([filesIn(join(folder, 'a')), filesIn(join(folder, 'b'))])
    expect(other).toEqual(one)
    const manifest = JSON.parse(await readFile(join(folder, 'a/manifest.json'), 'utf8'))
    one.delete('manifest.json')
    expect(manifest.files).toEqual(Object.fromEntries(one))
    const six = ['flow-chart.svg', 'guide.html', 'guide.pdf', 'notice.pdf', 'poster.pdf', 'work-rule.pdf']
    const expected = services.flatMap((id) => six.map((file) => `${id}/${file}`))
    expect([...one.keys()].sort()).toEqual(['index.html', ...expected].sort())
  })

  it('lists everything in a page that leads only to files that are there', async () => {
    const index = await readFile(join(folder, 'a/index.html'), 'utf8')
    const links = [...index.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '')
    expect(links).toHaveLength(services.length * 6)
    const there = await filesIn(join(folder, 'a'))
    for (const link of links) expect(there.has(link)).toBe(true)
  })

  it('writes guides that need no script and nothing from elsewhere', async () => {
    const html = await readFile(join(folder, 'a/i_clinic/guide.html'), 'utf8')
    expect(html).not.toMatch(/<script|src=|@import|url\(/)
    expect(html).toContain('<h1>诊所办事指南</h1>')
    expect(html).toContain('诊所备案')
    expect(html).toContain('<svg')
  })

  it('says which service is unknown, and which there are', async () => {
    expect(await publish(['i_bank', '--out', join(folder, 'c')], {})).toBe(2)
    expect(said).toContain('there is no service i_bank')
    expect(said).toContain('i_restaurant')
    await expect(readdir(join(folder, 'c'))).rejects.toThrow()
  })

  it('explains itself to who gives it a wrong order', async () => {
    expect(await publish(['--out'], {})).toBe(2)
    expect(await publish(['--fast'], {})).toBe(2)
    expect(said).toContain('xinban publish [--out folder]')
  })
})
