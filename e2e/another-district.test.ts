import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { testFiles } from '@xinban/core/catalogue/test-catalogue'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../apps/server/testing/server-process.ts'

let folder: string
let server: RunningServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinban-district-'))
  for (const { path, text } of testFiles()) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  server = await startServer({ catalogue: folder })
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

it('another district runs on its own catalogue, without touching code', async () => {
  const get = async (path: string) => (await fetch(server.url + path)).json()
  const { services } = await get('/api/services')
  expect(services.length).toBeGreaterThan(0)
  expect(services.map((service: { id: string }) => service.id)).not.toContain('i_restaurant')
  const { district } = await get('/api/session')
  const page = await (await fetch(server.url)).text()
  expect(page).toContain(district.name.zh)
  expect(page).toContain(services[0].name.zh)
  expect(page).not.toContain('威海')
})
