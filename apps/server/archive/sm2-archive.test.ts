import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkSm2 } from '../cli/verify-case/check-manifest.ts'
import { readZip } from '../cli/verify-case/read-zip.ts'
import { openSm2 } from '../seal/open-sm2.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { acceptedCase, archiveOf, makePapers } from './sample-archive.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'xinban-sm2-'))
const path = join(folder, 'sm2-key.pem')
let server: TestServer
let id = ''
beforeAll(async () => {
  execFileSync('openssl', ['genpkey', '-algorithm', 'SM2', '-out', path], { stdio: 'ignore' })
  server = await startTestServer({ settings: { sm2: path } })
  id = (await acceptedCase(server)).id
  await makePapers(server, id)
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

it('an archive bears an SM2 signature that OpenSSL and verify-case verify, the same each time', async () => {
  const { bytes } = await archiveOf(server, 'applicant', id)
  expect((await archiveOf(server, 'applicant', id)).bytes.equals(bytes)).toBe(true)
  const files = readZip(bytes)
  for (const name of ['manifest.json', 'manifest.json.sm2', 'sm2.pem'])
    writeFileSync(join(folder, name), files.get(name) ?? '')
  const args = ['-verify', 'sm2.pem', '-sigopt', 'distid:1234567812345678', '-signature', 'manifest.json.sm2']
  const said = execFileSync('openssl', ['dgst', '-sm3', ...args, 'manifest.json'], { cwd: folder })
  expect(said.toString()).toContain('Verified OK')
  expect(checkSm2(files)?.state).toBe('good')
  const altered = new Map([...files, ['manifest.json', Buffer.from('{}')]])
  expect(checkSm2(altered)?.state).toBe('bad')
  altered.delete('sm2.pem')
  expect(checkSm2(altered)?.state).toBe('bad')
})

it('a file that holds no SM2 key stops the start', async () => {
  writeFileSync(join(folder, 'other.pem'), 'nothing')
  await expect(openSm2(join(folder, 'other.pem'))).rejects.toThrow('XINBAN_SM2_KEY')
  await expect(openSm2(join(folder, 'nowhere.pem'))).rejects.toThrow('XINBAN_SM2_KEY')
})
