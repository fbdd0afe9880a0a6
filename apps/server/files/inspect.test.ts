import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { signPdf } from '@xinban/documents/sign/sign-pdf'
import { renderPdf } from '@xinban/documents/typst'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoSeal } from '../seal/demo-seal.ts'
import { samplePdf } from '../testing/sample-files.ts'
import { cleanName } from './clean-name.ts'
import { inlineAs } from './disposition.ts'
import { dropUnfinished } from './drop-unfinished.ts'
import { hostilePdfs } from './hostile-pdfs.fixture.ts'
import { inspect } from './inspect.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinban-inspect-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function verdict(name: string, content: Buffer): Promise<string> {
  const path = join(folder, 'file')
  await writeFile(path, content)
  const inspected = await inspect(path, name)
  return inspected.ok ? inspected.mime : (inspected.problem.detail?.en ?? '')
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The frame of a JPEG with a thumbnail, which has an end of its own before the picture's. */
const jpg = Buffer.from([
  ...[0xff, 0xd8, 0xff, 0xe1, 0, 8, 0x45, 0x78, 0xff, 0xd8, 0xff, 0xd9],
  ...[0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0],
  ...[0xff, 0xda, 0, 2, 0x12, 0xff, 0x00, 0x34, 0xff, 0xd9],
])

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

  it('refuses an encrypted PDF, whichever way it says so', async () => {
    expect(await verdict('a.pdf', samplePdf('', '/Encrypt 5 0 R'))).toContain('encrypted')
    expect(await verdict('a.pdf', samplePdf('', '/#45ncryp#74 5 0 R'))).toContain('encrypted')
    const stream = '5 0 obj<</Type/XRef/Encrypt 6 0 R/Length 3>>\nstream\nabc\nendstream endobj'
    expect(await verdict('a.pdf', samplePdf(`\n${stream}`))).toContain('encrypted')
  })

  it('accepts a PDF that only speaks of encryption or scripts', async () => {
    const about = '4 0 obj<</Title(/Encryption)/Kind/JSON/Encrypt(no)>>endobj'
    expect(await verdict('a.pdf', samplePdf(`\n${about}`, '/Encryption 1'))).toBe('application/pdf')
    const picture = '4 0 obj<</Length 9>>\nstream\n\x00/JS \x01/Launch \nendstream endobj'
    expect(await verdict('a.pdf', samplePdf(`\n${picture}`))).toBe('application/pdf')
  })

  it.each(hostilePdfs)('refuses a PDF with %s', async (_name, pdf, why) => {
    expect(await verdict('a.pdf', pdf)).toMatch(why)
  })

  it('accepts packed objects that are in order', async () => {
    const body = deflateSync('4 0 <</Type/Outlines/First 5 0 R/N 1>>')
    const said = '/Type/ObjStm/N 1/First 4/Filter/FlateDecode'
    const packed = `5 0 obj<<${said}>>\nstream\n${body.toString('latin1')}\nendstream endobj`
    const [before, after] = samplePdf('@').toString('latin1').split('@')
    const pdf = Buffer.from(`${before}\n${packed}\n${after}`, 'latin1')
    expect(await verdict('a.pdf', pdf)).toBe('application/pdf')
  })

  it('accepts what this system makes', async () => {
    const { pdf } = renderPdf('warm', {})
    const seal = await demoSeal(join(folder, 'keys'), '演示区')
    const sealed = await signPdf(pdf, await seal.key(), { at: '2026-11-20T08:00:00.000Z', reason: '核发' })
    for (const paper of [pdf, sealed]) expect(await verdict('a.pdf', paper)).toBe('application/pdf')
  })

  it('does not go on for ever, and goes on with the next', async () => {
    const path = join(folder, 'file')
    await writeFile(path, Buffer.concat([samplePdf('/a'.repeat(9_000_000)), samplePdf()]))
    let turns = 0
    const counting = setInterval(() => {
      turns += 1
    }, 1)
    expect((await inspect(path, 'a.pdf')).ok).toBe(true)
    clearInterval(counting)
    // The server does other things meanwhile.
    expect(turns).toBeGreaterThan(20)
    const late = await inspect(path, 'a.pdf', 50)
    expect(late.ok ? '' : late.problem.detail?.en).toContain('too complex')
    expect(await verdict('a.pdf', samplePdf())).toBe('application/pdf')
    await expect(inspect(join(folder, 'gone'), 'a.pdf')).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await verdict('a.pdf', samplePdf())).toBe('application/pdf')
  })

  it('refuses what is cut off, and bears what was added after the end', async () => {
    expect(await verdict('a.pdf', samplePdf().subarray(0, 60))).toContain('cut off')
    const more = Buffer.alloc(8_000, 'x')
    expect(await verdict('a.pdf', Buffer.concat([samplePdf(), more]))).toBe('application/pdf')
    expect(await verdict('a.png', png.subarray(0, png.length - 14))).toContain('cut off')
    expect(await verdict('a.png', Buffer.concat([png, more]))).toBe('image/png')
    expect(await verdict('a.jpg', jpg)).toBe('image/jpeg')
    expect(await verdict('a.jpg', Buffer.concat([jpg, more]))).toBe('image/jpeg')
    expect(await verdict('a.jpg', jpg.subarray(0, -2))).toContain('cut off')
  })

  it('refuses what it does not know, and archives', async () => {
    expect(await verdict('a.pdf', Buffer.from('hello'))).toContain('Unknown format')
    expect(await verdict('a.zip', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(60)]))).toContain(
      'zip',
    )
  })
})

it('what a killed process had received is dropped once nobody can be sending it', async () => {
  const data = join(folder, 'data')
  await mkdir(join(data, 'uploads'), { recursive: true })
  for (const name of ['old', 'new']) await writeFile(join(data, 'uploads', name), 'x')
  await utimes(join(data, 'uploads', 'old'), 0, 0)
  await dropUnfinished(data)
  expect(await readdir(join(data, 'uploads'))).toEqual(['new'])
  await dropUnfinished(join(folder, 'no data'))
})

describe('file names', () => {
  it('lose paths, control characters and changes of direction', () => {
    expect(cleanName('../../etc/passwd')).toBe('passwd')
    expect(cleanName('C:\\temp\\合同.pdf')).toBe('合同.pdf')
    expect(cleanName('合同\u202Efdp.exe')).toBe('合同fdp.exe')
    expect(cleanName('\u0000')).toBe('未命名')
    expect(cleanName('a\ud800.pdf')).toBe('a.pdf')
  })

  it('lose what a system would make something else of', () => {
    for (const dots of ['.', '..', '...', ' . ', '']) expect(cleanName(dots)).toBe('未命名')
    expect(cleanName('.htaccess')).toBe('htaccess')
    expect(cleanName('租赁合同/.pdf')).toBe('未命名.pdf')
    expect(cleanName('a.pdf. .')).toBe('a.pdf')
    expect(cleanName('CON.pdf')).toBe('CON_.pdf')
    expect(cleanName('lpt1')).toBe('lpt1_')
    expect(cleanName('合同.pdf:$DATA')).toBe('合同.pdf_$DATA')
    expect(cleanName('<script>"x"</script>.pdf')).toBe('script_.pdf')
    expect(cleanName('console.pdf')).toBe('console.pdf')
  })

  it('are cleaned at once, however long', () => {
    expect(cleanName(`${' .'.repeat(5_000_000)}x.pdf`)).toBe('x.pdf')
  })

  it('are told in both ways, without anything that ends them', () => {
    expect(inlineAs('a.pdf')).toBe(`inline; filename="a.pdf"; filename*=UTF-8''a.pdf`)
    const hostile = inlineAs('合同"\r\nset-cookie: x=1;(1)\'.pdf')
    expect(hostile).toMatch(/^[\x20-\x7e]+$/)
    expect(hostile.match(/"/g)).toHaveLength(2)
    expect(hostile.split("UTF-8''")[1]).toMatch(/^[\w.%~-]+$/)
    expect(inlineAs('\ud800')).toContain('%EF%BF%BD')
  })

  it('keep their extension when they are cut', () => {
    const cut = cleanName(`${'长'.repeat(300)}.pdf`)
    expect(cut.endsWith('.pdf')).toBe(true)
    expect([...cut].length).toBe(120)
  })
})
