import { crc32, deflateSync } from 'node:zlib'
import { listFiles } from '@xinban/store/files'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostilePdfs } from '../files/hostile-pdfs.fixture.ts'
import { eicar } from '../scan/clamd.fixture.ts'
import { type Client, clientOf } from '../testing/client.ts'
import { type OpenUpload, openUpload, storedFiles } from '../testing/open-upload.ts'
import { samplePdf } from '../testing/sample-files.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let applicant: Client
let cookie: string
let open: OpenUpload
beforeAll(async () => {
  server = await startTestServer()
  applicant = await clientOf(server.app, 'applicant')
  const person = { person: 'applicant' }
  const signedIn = await server.app.inject({ method: 'POST', url: '/api/session', payload: person })
  cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
  open = await openUpload(applicant)
})
afterAll(() => server.close())

const bytes = (text: string, zeros = 0) => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(zeros)])

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

function png(width: number, height: number, ...more: Buffer[]): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width)
  size.writeUInt32BE(height, 4)
  size[8] = 1
  const parts = [
    chunk('IHDR', size),
    ...more,
    chunk('IDAT', deflateSync(Buffer.alloc(2))),
    chunk('IEND', bytes('')),
  ]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}

/** A JPEG of this size, with a remark in it. */
function jpeg(side: number, remark = ''): Buffer {
  const said = Buffer.alloc(2)
  said.writeUInt16BE(remark.length + 2)
  const frame = Buffer.from([
    0xff,
    0xc0,
    0,
    11,
    8,
    side >> 8,
    side & 255,
    side >> 8,
    side & 255,
    1,
    1,
    0x11,
    0,
  ])
  const marker = (low: number) => Buffer.from([0xff, low])
  const scan = Buffer.from([0xff, 0xda, 0, 2, 0x12])
  return Buffer.concat([marker(0xd8), marker(0xfe), said, Buffer.from(remark), frame, scan, marker(0xd9)])
}

const emptyZip = bytes('PK\x05\x06', 18)
const zip = Buffer.concat([bytes('PK\x03\x04', 60), emptyZip])
const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)])
const machO = Buffer.concat([Buffer.from('cffaedfe07000001', 'hex'), Buffer.alloc(500)])
const lnk = Buffer.concat([Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), Buffer.alloc(500)])

const refusals: readonly (readonly [string, string, Buffer])[] = [
  ['an empty file', 'a.pdf', Buffer.alloc(0)],
  ['a cut PDF', 'a.pdf', samplePdf().subarray(0, 80)],
  ['a cut picture', 'a.png', png(1, 1).subarray(0, 60)],
  ['a Windows program', 'a.pdf', bytes('MZ', 600)],
  ['a Linux program', 'a.png', bytes('\x7fELF\x02\x01\x01', 600)],
  ['a macOS program', 'a.jpg', machO],
  ['a shell script', 'a.pdf', bytes('#!/bin/sh\nrm -rf /\n')],
  ['a batch file', 'a.pdf', bytes('@echo off\r\ndel *.*\r\n')],
  ['a Windows link', 'a.pdf', lnk],
  ['the test string of virus scanners', 'a.pdf', bytes(eicar)],
  ['a page', 'a.pdf', bytes('<!doctype html><script>alert(1)</script>')],
  [
    'a drawing with a script',
    'a.png',
    bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  ],
  ['an office file with macros', 'a.docm', zip],
  ['an old office file', 'a.doc', ole],
  ['an archive', 'a.zip', zip],
  ['a PDF that is an archive too', 'a.pdf', Buffer.concat([samplePdf(), zip])],
  [
    'a PDF that is an archive with a remark too',
    'a.pdf',
    Buffer.concat([samplePdf(), bytes('PK\x05\x06', 16), Buffer.from([4, 0]), bytes('%EOF')]),
  ],
  ['a picture that is a Java program too', 'a.png', Buffer.concat([png(1, 1), zip])],
  [
    'a PDF that is a page too',
    'a.pdf',
    Buffer.concat([bytes('%PDF-1.4\n<html><script>1</script>\n'), samplePdf()]),
  ],
  ['a picture that is a script too', 'a.jpg', jpeg(1, '*/=1;</x><script>alert(1)</script>')],
  ['a picture that is a PDF too', 'a.jpg', jpeg(1, `${samplePdf()}`)],
  ['a picture of four billion pixels', 'a.png', png(65_535, 65_535)],
  ['a photo of four billion pixels', 'a.jpg', jpeg(65_500)],
  ['a picture without pixels', 'a.png', png(0, 9)],
  ['a PDF under the name of a program', 'a.pdf.exe', samplePdf()],
  ['a PDF under a name that turns its direction', 'a\u202efdp.exe', samplePdf()],
  ['a PDF under no name', '', samplePdf()],
  ...hostilePdfs.map(([what, pdf]) => [`a PDF with ${what}`, 'a.pdf', pdf] as const),
]

it.each(refusals)('%s is refused and leaves nothing behind', async (_what, name, content) => {
  const before = await storedFiles(server.context.settings.data)
  const refused = await applicant.upload(open.url, name, content)
  expect([400, 415]).toContain(refused.status)
  expect(JSON.stringify(refused.body)).not.toContain(server.context.settings.data)
  expect(await storedFiles(server.context.settings.data)).toBe(before)
  expect(await listFiles(server.context.db, open.id)).toEqual([])
})

it.each([
  [
    'a photo with a film behind it, as phones make',
    'a.jpg',
    Buffer.concat([jpeg(4000), bytes('\0\0\0\x18ftypmp42', 900)]),
  ],
  ['a large plan', 'a.png', png(14_000, 9_900)],
])('%s is taken', async (_what, name, content) => {
  const own = await openUpload(applicant)
  expect((await applicant.upload(own.url, name, content)).status).toBe(201)
})

const names: readonly (readonly [string, string])[] = [
  ['../../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Windows\\合同.pdf', '合同.pdf'],
  ['<script>alert(1)</script>.pdf', 'script_.pdf'],
  ['NUL.pdf', 'NUL_.pdf'],
  ['....pdf', '未命名.pdf'],
  ['a\u202e\u200b\u0007b.pdf', 'ab.pdf'],
  ['🏠👨‍👩‍👧.pdf', '🏠👨👩👧.pdf'],
  [`${'长'.repeat(500)}.pdf`, `${'长'.repeat(116)}.pdf`],
  [`o'clock (1)*!.pdf`, `o'clock (1)_!.pdf`],
]

it.each(names)('%s is stored, listed and downloaded as %s', async (given, kept) => {
  const own = await openUpload(applicant)
  const sent = await applicant.upload(own.url, given, samplePdf())
  expect(sent).toMatchObject({ status: 201, body: { name: kept } })
  const { id } = sent.body as { id: string }
  const read = await server.app.inject({ url: `/api/cases/${own.id}/files/${id}`, headers: { cookie } })
  expect(read.rawPayload).toEqual(samplePdf())
  // Whatever it is, it cannot run as a page of ours.
  expect(read.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
    'cross-origin-resource-policy': 'same-origin',
    'content-disposition': expect.stringMatching(/^inline; filename="[^"\\]+"; filename\*=UTF-8''[\w.%~-]+$/),
  })
  const told = String(read.headers['content-disposition']).split("UTF-8''")[1] ?? ''
  expect(decodeURIComponent(told)).toBe(kept)
})

describe('forms that are no forms', () => {
  const head = (more: string) =>
    `--B\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"${more}\r\n\r\n`
  const post = (payload: string) =>
    server.app.inject({
      method: 'POST',
      url: open.url,
      headers: { cookie, 'content-type': 'multipart/form-data; boundary=B' },
      payload,
    })
  const field = '--B\r\ncontent-disposition: form-data; name="x"\r\n\r\n1\r\n'

  it.each([
    ['thousands of fields', `${field.repeat(5_000)}${head('')}${samplePdf()}\r\n--B--\r\n`],
    ['thousands of files', `${`${head('')}${samplePdf()}\r\n`.repeat(3_000)}--B--\r\n`],
    [
      'files in a file',
      `${head('\r\ncontent-type: multipart/mixed; boundary=C')}--C\r\n\r\n${samplePdf()}\r\n--C--\r\n--B--\r\n`,
    ],
    ['a field with the name of a prototype', `${field.replace('"x"', '"__proto__"')}--B--\r\n`],
  ])('%s', async (_what, payload) => {
    const answer = await post(payload)
    expect([400, 415]).toContain(answer.statusCode)
    expect(await listFiles(server.context.db, open.id)).toEqual([])
  })

  it('what a part says of its type does not count, nor how much it says', async () => {
    const own = await openUpload(applicant)
    const payload = `${head(`\r\ncontent-type: text/html\r\nx: ${'y'.repeat(1_000_000)}`)}${samplePdf()}\r\n--B--\r\n`
    const headers = { cookie, 'content-type': 'multipart/form-data; boundary=B' }
    const sent = await server.app.inject({ method: 'POST', url: own.url, headers, payload })
    expect(sent.statusCode).toBe(201)
    expect(sent.json().mime).toBe('application/pdf')
  })
})
