import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { exportCommand } from './export.ts'

const catalogue = resolve(import.meta.dirname, '../../../catalogue')
afterEach(() => vi.restoreAllMocks())

it('writes the catalogue into a file, with the addresses of the site', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xinban-export-'))
  const out = join(folder, 'catalogue.jsonld')
  expect(await exportCommand(['cpsv-ap', '--out', out, '--base', 'https://a.gov.cn/'], catalogue)).toBe(0)
  const { '@graph': graph } = JSON.parse(await readFile(out, 'utf8'))
  expect(graph[0]['@id']).toMatch(/^https:\/\/a\.gov\.cn\/services\//)
  await rm(folder, { recursive: true })
})

it('says how it is written when it was not', async () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  for (const args of [[], ['dcat'], ['cpsv-ap', '--to', 'x']]) {
    expect(await exportCommand(args, catalogue)).toBe(2)
  }
  expect(told).toHaveBeenCalledTimes(3)
})
