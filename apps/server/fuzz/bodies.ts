import { samplePdf } from '../testing/sample-files.ts'
import { hostileTexts } from './hostile.ts'
import type { Random } from './random.ts'

/** What is sent: bytes, and what they are said to be. */
export interface Body {
  readonly type: string
  readonly payload: Buffer
}

const wrongTypes = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-16',
  'application/json;;;',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  `multipart/form-data; boundary=${'b'.repeat(300)}`,
  'a/b',
  'x'.repeat(3000),
  '',
] as const

const rawTexts = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '7',
  'nul',
  '{"a":1}{"b":2}',
  '\ufeff{}',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"type":"submit","type":"accept"}',
  '{"version":1e999}',
  '{"a":"\\ud800"}',
  '['.repeat(100_000),
  '{"a":'.repeat(20_000),
] as const

/** More than any request but one with a file may have. */
const tooLarge = Buffer.from(`{"a":"${'x'.repeat(2.2 * 1024 * 1024)}"}`)

/** Bytes that are no JSON, or not the JSON that anybody asked for. */
export function rawBody(random: Random): Body {
  const type = random.chance(0.7) ? 'application/json' : random.pick(wrongTypes)
  if (random.chance(0.1)) return { type, payload: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x80, 0x22, 0x7d]) }
  // Often enough to come up in every run, whatever the operations are.
  if (random.chance(0.4)) return { type, payload: tooLarge }
  return { type, payload: Buffer.from(random.pick(rawTexts)) }
}

/** A value as JSON; now and then said to be something else. */
export function jsonBody(random: Random, value: unknown): Body {
  const type = random.chance(0.95) ? 'application/json' : random.pick(wrongTypes)
  return { type, payload: Buffer.from(JSON.stringify(value) ?? '') }
}

function part(head: string, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`--b\r\n${head}\r\n\r\n`), content, Buffer.from('\r\n')])
}

function filePart(random: Random, pdfs: readonly [Buffer, ...Buffer[]]): Buffer {
  const odd = random.pick(hostileTexts).replace(/[\p{Cc}"]/gu, '?')
  const name = random.chance(0.6) ? 'lease.pdf' : odd
  const whole = random.pick([samplePdf(), ...pdfs])
  const cut = whole.subarray(0, random.int(whole.length))
  const bent = Buffer.from(whole)
  for (let times = 0; times < 8; times++) bent[random.int(bent.length)] = random.int(256)
  const content = random.pick([whole, whole, bent, bent, cut, Buffer.alloc(0), Buffer.from('MZ\u0000\u0000')])
  const extended = random.chance(0.1) ? `; filename*=UTF-8''%ff%00` : ''
  return part(`content-disposition: form-data; name="file"; filename="${name}"${extended}`, content)
}

const field = part('content-disposition: form-data; name="__proto__"', Buffer.from('x'))
const end = Buffer.from('--b--\r\n')

/** An upload: whole, cut off, with several files, without one, or not a form at all. */
export function multipartBody(random: Random, pdfs: readonly [Buffer, ...Buffer[]]): Body {
  const file = () => filePart(random, pdfs)
  const one = Buffer.concat([file(), end])
  const payload = random.pick([
    () => one,
    () => one,
    () => one,
    () => Buffer.concat([file(), file(), end]),
    () => Buffer.concat([...Array.from({ length: 12 }, () => field), file(), end]),
    () => Buffer.concat([field, end]),
    () => one.subarray(0, random.int(one.length)),
    () => part(`content-disposition: form-data; name="file"; filename="x"\r\nx: ${'y'.repeat(90_000)}`, end),
    () => part('content-disposition: nonsense', end),
    () => part('', end),
    () => end,
    () => Buffer.alloc(0),
    () => Buffer.from('no form'),
  ])()
  const type = random.chance(0.9) ? 'multipart/form-data; boundary=b' : random.pick(wrongTypes)
  return { type, payload }
}
