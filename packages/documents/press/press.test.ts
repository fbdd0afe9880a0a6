import { X509Certificate } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { constants, getPriority } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { inputPdf } from '../documents.ts'
import { readFontNames } from '../overlay/font-names.ts'
import type { Overlay } from '../overlay/overlay.ts'
import { sampleInputs } from '../overlay/sample-inputs.ts'
import { tinyFont } from '../overlay/tiny-font.fixture.ts'
import { textOf } from '../papers/read-pdf.fixture.ts'
import { makeDemoKey } from '../sign/demo-key.ts'
import { roomFor, sealPrepared } from '../sign/seal-prepared.ts'
import { localKey } from '../sign/signing-key.ts'
import { verifyPdf } from '../sign/verify-pdf.ts'
import type { Press } from './press.ts'
import { threadedPress } from './threaded-press.ts'

const { licence, receipt } = sampleInputs()

/** The different priorities of this process's threads of a name, as Linux tells them (proc_pid_stat(5), field 19). */
function nicenessOf(thread: string): number[] {
  const all = readdirSync('/proc/self/task').map((id) => readFileSync(`/proc/self/task/${id}/stat`, 'utf8'))
  const ofName = all.filter((line) => line.includes(`(${thread})`))
  return [...new Set(ofName.map((line) => Number(line.split(') ')[1]?.split(' ')[16])))]
}

describe('a press in threads', () => {
  let press: Press
  beforeAll(() => {
    press = threadedPress()
  })
  afterAll(() => press.stop())

  it('prints what is printed here, byte by byte, however many at once', async () => {
    const here = inputPdf('licence', licence)
    const all = await Promise.all([1, 2, 3].map(() => press.print({ template: 'licence', data: licence })))
    for (const { pdf, missing } of all) {
      expect(pdf.equals(here.pdf)).toBe(true)
      expect(missing).toEqual(here.missing)
    }
  })

  it.runIf(process.platform === 'linux')('gives way to the thread that answers', async () => {
    await press.warm()
    const before = getPriority()
    expect(nicenessOf('press')).toEqual([Math.max(before, constants.priority.PRIORITY_BELOW_NORMAL)])
    expect(getPriority()).toBe(before)
  })

  it('names the characters that no font has', async () => {
    const data = { ...receipt, applicant: '𠮷野家' }
    expect((await press.print({ template: 'receipt', data })).missing).toEqual(['𠮷'])
  })

  it('fails with the template’s name, and never with what it was given', async () => {
    const failure = press.print({ template: 'receipt', data: { applicant: '于海波' } })
    await expect(failure).rejects.toThrow(/template receipt failed: (?!.*于海波)/)
  })

  it('makes room for a signature; whoever has the key fills it', async () => {
    const pem = await makeDemoKey('演示区', new Date('2026-11-01T00:00:00Z'))
    const key = localKey(pem, [new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERT'))).raw])
    const room = { at: '2026-11-26T00:00:00.000Z', reason: '核发', size: await roomFor(key) }
    const { prepared } = await press.printForSeal({ template: 'licence', data: licence }, room)
    const sealed = await sealPrepared(prepared, key)
    expect((await verifyPdf(sealed)).verdict).toBe('valid')
    const here = inputPdf('licence', licence).pdf
    expect(sealed.subarray(0, here.length).equals(here)).toBe(true)
  })
})

describe('a district’s templates and fonts', () => {
  function pressWith(overlay: Overlay): Press {
    const press = threadedPress(overlay, 1)
    onTestFinished(() => press.stop())
    return press
  }

  it('are used in the threads too', async () => {
    const style = readFileSync(join(import.meta.dirname, '../templates/style.typ'), 'utf8')
    const files = new Map([
      ['style.typ', Buffer.from(style.replace('under-head(d) = none', 'under-head(d) = [海滨]'))],
    ])
    const bytes = tinyFont('Rare', '𠮷')
    const press = pressWith({ files, fonts: [{ file: 'own.ttf', bytes, ...readFontNames(bytes) }] })
    const data = { ...receipt, applicant: '𠮷野家' }
    const { pdf, missing } = await press.print({ template: 'receipt', data })
    expect(missing).toEqual([])
    for (const printed of ['海滨', '𠮷']) expect(textOf(pdf)).toContain(printed)
  })

  it('are tried there: what is wrong is told with file and line', async () => {
    const press = pressWith({ files: new Map([['letter.typ', Buffer.from('\n#nowhere')]]), fonts: [] })
    const problems = await press.tryTemplates()
    expect(problems).toEqual([{ file: 'letter.typ', line: 2, message: 'unknown variable: nowhere' }])
  })
})
