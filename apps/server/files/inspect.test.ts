import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplePdf } from '../testing/sample-files.ts'
import { cleanName } from './clean-name.ts'
import { inspect } from './inspect.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinban-inspect-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function verdict(name: string, content: Buffer): Promise<string> {
  const path = join(folder, 'file')
  await writeFile(path, content)
  const inspected = await inspect(path, name, content.length)
  return inspected.ok ? inspected.mime : (inspected.problem.detail?.en ?? '')
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('what an uploaded file really is', () => {
  it('accepts PDF and pictures under their own names', async () => {
    expect(await verdict('租赁合同.pdf', samplePdf())).toBe('application/pdf')
    expect(await verdict('门头.PNG', png)).toBe('image/png')
  })

  it('refuses an empty file', async () => {
    expect(await verdict('a.pdf', Buffer.alloc(0))).toContain('0 bytes')
  })

  it('refuses an executable, whatever its name', async () => {
    const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510)])
    expect(await verdict('a.pdf', exe)).toContain('Executable')
    const elf = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(500)])
    expect(await verdict('a.png', elf)).toContain('Executable')
  })

  it('refuses a mislabelled file and says what it is', async () => {
    expect(await verdict('a.pdf', png)).toContain('png')
    expect(await verdict('a.jpg', samplePdf())).toContain('pdf')
  })

  it('refuses an encrypted PDF, one with scripts, and one that is cut off', async () => {
    expect(await verdict('a.pdf', samplePdf('<</Encrypt 5 0 R>>'))).toContain('encrypted')
    expect(await verdict('a.pdf', samplePdf('/S/JavaScript'))).toContain('scripts')
    expect(await verdict('a.pdf', samplePdf().subarray(0, 60))).toContain('cut off')
  })

  it('refuses what it does not know, and archives', async () => {
    expect(await verdict('a.pdf', Buffer.from('hello'))).toContain('Unknown format')
    expect(await verdict('a.zip', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(60)]))).toContain(
      'zip',
    )
  })
})

describe('file names', () => {
  it('lose paths, control characters and changes of direction', () => {
    expect(cleanName('../../etc/passwd')).toBe('passwd')
    expect(cleanName('C:\\temp\\合同.pdf')).toBe('合同.pdf')
    expect(cleanName('合同\u202Efdp.exe')).toBe('合同fdp.exe')
    expect(cleanName('\u0000')).toBe('未命名')
  })

  it('keep their extension when they are cut', () => {
    const cut = cleanName(`${'长'.repeat(300)}.pdf`)
    expect(cut.endsWith('.pdf')).toBe(true)
    expect([...cut].length).toBe(120)
  })
})
