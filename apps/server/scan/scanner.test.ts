import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '../settings.ts'
import { type Clamd, eicar, hasClamd, startClamd } from './clamd.fixture.ts'
import { readClamdPlace } from './clamd-place.ts'
import { answering, type FakeClamd, fakeClamd, hang, onceRead } from './fake-clamd.fixture.ts'
import { scannerOf } from './scanner.ts'
import { ScannerAway } from './scanner-away.ts'

const LARGE = 20 * 1024 * 1024
let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinban-scan-'))
  file = join(folder, 'paper')
  await writeFile(file, Buffer.alloc(300_000, 'x'))
})
afterAll(() => rm(folder, { recursive: true }))

it('takes the path of a socket, or a host with a port, and nothing else', () => {
  expect(readClamdPlace('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' })
  expect(readClamdPlace('av.example.cn:3310')).toEqual({ host: 'av.example.cn', port: 3310 })
  expect(readClamdPlace('[::1]:3310')).toEqual({ host: '::1', port: 3310 })
  for (const wrong of ['', 'clamd', 'http://a:3310', 'a:0', 'a:70000', ':3310', 'a b:3310', './x'])
    expect(readClamdPlace(wrong)).toBeNull()
  const read = readSettings({ XINBAN_CLAMD: 'http://a:3310' })
  expect(read).toMatchObject({ ok: false, lines: [expect.stringMatching(/^XINBAN_CLAMD: must be the path/)] })
})

it('without a scanner everything is clean, and it says that it is off', async () => {
  const scanner = scannerOf(null)
  expect(await scanner.scan(file)).toEqual({ kind: 'clean' })
  expect(await scanner.state()).toEqual({ driver: 'off' })
})

describe.skipIf(!hasClamd)('a real clamd', () => {
  let clamd: Clamd
  beforeAll(async () => {
    clamd = await startClamd(['StreamMaxLength 1M'])
  })
  afterAll(() => clamd.stop())

  it('tells what is infected from what is not, by socket and by TCP', async () => {
    const infected = join(folder, 'infected')
    await writeFile(infected, `%PDF-1.7\n% ${eicar}\n%%EOF\n`)
    for (const place of [clamd.place, readClamdPlace(clamd.address)]) {
      const scanner = scannerOf(place)
      expect(await scanner.scan(file)).toEqual({ kind: 'clean' })
      expect(await scanner.scan(infected)).toMatchObject({ kind: 'infected' })
      expect(await scanner.state()).toMatchObject({ state: 'ready', version: /^ClamAV \d/ })
    }
  })

  it('says when it takes less than a paper may have', async () => {
    const scanner = scannerOf(clamd.place)
    expect(await scanner.takes(900_000)).toBe(true)
    const took = await scanner.takes(LARGE).catch((error: unknown) => error)
    // It hangs up while it is sent to: whether its last word still arrives is a matter of luck.
    expect([false, expect.any(ScannerAway)]).toContainEqual(took)
  })

  it('bears many at once', async () => {
    const scanner = scannerOf(clamd.place)
    const all = await Promise.all(Array.from({ length: 40 }, () => scanner.scan(file)))
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['clean']))
  })
})

describe('a scanner in trouble gives no verdict, and nothing counts as clean', () => {
  let fake: FakeClamd
  beforeAll(async () => {
    fake = await fakeClamd(hang)
  })
  afterAll(() => fake.close())

  const scan = (patience: number) =>
    scannerOf(fake.place, patience)
      .scan(file)
      .catch((error: unknown) => error)

  it.each([
    ['never answers', hang, 300, /in time/],
    ['hangs up at once', (socket) => socket.destroy(), 60_000, /cannot be reached|without an answer/],
    ['hangs up after reading', answering(''), 60_000, /without an answer/],
    ['breaks the line', (socket) => socket.resetAndDestroy(), 60_000, /cannot be reached/],
    ['talks without end', (socket) => void socket.write('x'.repeat(100_000)), 60_000, /too much/],
    ['answers something else', answering('stream: OK, maybe\0'), 60_000, /could not look/],
    ['has an error of its own', answering('stream: Allocation failed. ERROR\0'), 60_000, /could not look/],
    ['answers with nothing', answering('\0'), 60_000, /could not look/],
  ] satisfies [string, FakeClamd['behave'], number, RegExp][])('%s', async (_name, behave, patience, why) => {
    fake.behave = behave
    const said = await scan(patience)
    expect(said).toBeInstanceOf(ScannerAway)
    expect(String(said)).toMatch(why)
    expect(String(said)).not.toContain(folder)
  })

  it('names of signatures lose what a log cannot bear', async () => {
    fake.behave = answering(`stream: a\nb ${'c'.repeat(200)} FOUND\0`)
    expect(await scan(60_000)).toBeInstanceOf(ScannerAway)
    fake.behave = answering(`stream: Eicar<script> ${'c'.repeat(200)} FOUND\0`)
    const said = await scan(60_000)
    expect(said).toMatchObject({ kind: 'infected' })
    expect((said as { signature: string }).signature).toMatch(/^Eicar_script__c{86}$/)
  })

  it('a size limit is told as such, also before everything was sent', async () => {
    fake.behave = (socket) => {
      socket.resume()
      socket.write('INSTREAM size limit exceeded. ERROR\0')
    }
    expect(await scan(60_000)).toEqual({ kind: 'too-large' })
  })

  it('a place where nobody listens, and a file that is gone', async () => {
    const nobody = scannerOf({ path: join(folder, 'nobody.sock') })
    await expect(nobody.scan(file)).rejects.toThrow(/cannot be reached \(ENOENT\)/)
    expect(await nobody.state()).toMatchObject({ state: 'away', reason: expect.stringContaining('ENOENT') })
    fake.behave = answering('stream: OK\0')
    const gone = scannerOf(fake.place).scan(join(folder, 'gone'))
    await expect(gone).rejects.toMatchObject({ code: 'ENOENT', syscall: 'open' })
  })

  it('four are sent at once, the others wait in line; when it hangs, they wait no longer than the four', async () => {
    let busy = 0
    let most = 0
    const own = await fakeClamd((socket) => {
      busy += 1
      most = Math.max(most, busy)
      onceRead(() => {
        busy -= 1
        socket.end('stream: OK\0')
      })(socket)
    })
    const scanner = scannerOf(own.place)
    await Promise.all(Array.from({ length: 12 }, () => scanner.scan(file)))
    expect(most).toBeLessThanOrEqual(4)
    own.behave = hang
    const impatient = scannerOf(own.place, 300)
    const all = await Promise.allSettled(Array.from({ length: 12 }, () => impatient.scan(file)))
    expect(all.map(({ status }) => status)).toEqual(Array(12).fill('rejected'))
    await own.close()
  })

  it('old signatures are told; fresh ones and those without a day are not', async () => {
    const version = async (text: string) => {
      fake.behave = (socket) => void socket.end(`${text}\0`)
      return scannerOf(fake.place).state()
    }
    const day = new Date().toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) (\S+) GMT$/, '$1 $3 $2 $5 $4')
    expect(await version(`ClamAV 1.4.6/27500/${day}`)).toMatchObject({ state: 'ready' })
    expect(await version('ClamAV 1.4.6/27500/Tue Nov 25 08:00:00 2014')).toMatchObject({ state: 'old' })
    expect(await version('ClamAV 1.4.6')).toMatchObject({ state: 'ready', version: 'ClamAV 1.4.6' })
  })
})
