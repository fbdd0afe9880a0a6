import { deflateSync } from 'node:zlib'
import { samplePdf } from '../testing/sample-files.ts'

/** A PDF with these objects among its own. */
function pdfWith(objects: string): Buffer {
  const [before, after] = samplePdf('@').toString('latin1').split('@')
  return Buffer.from(`${before}\n${objects}\n${after}`, 'latin1')
}

/** A stream; what is said about it besides its length, and its bytes. */
function stream(said: string, body: Buffer | string): string {
  const bytes = Buffer.from(body)
  return `5 0 obj<<${said}/Length ${bytes.length}>>\nstream\n${bytes.toString('latin1')}\nendstream endobj`
}

const script = '<</S/JavaScript/JS(app.alert\\(1\\))>>'
const packed = deflateSync(`4 0 ${script}`)
const fill = deflateSync(Buffer.alloc(15 * 1024 * 1024))
const objectStream = '/Type/ObjStm/N 1/First 4'
const hidden = `4 0 obj${script}endobj`

/** PDF files that would do something to whoever opens them, by the way in which they hide it; and what is said of them. */
export const hostilePdfs: readonly (readonly [string, Buffer, RegExp])[] = [
  ['a script', pdfWith(hidden), /scripts/],
  ['a script when it is opened', samplePdf('', '/OpenAction<</S/JavaScript/JS(x)>>'), /scripts/],
  ['a script with another spelling', pdfWith('4 0 obj<</S/#4a#61vaScript/J#53(x)>>endobj'), /scripts/],
  ['a program to launch', pdfWith('4 0 obj<</S/Launch/F(cmd.exe)>>endobj'), /scripts/],
  ['a form that sends', pdfWith('4 0 obj<</S/SubmitForm/F(https://example.org)>>endobj'), /scripts/],
  ['a form that is a program', pdfWith('4 0 obj<</AcroForm<</XFA 9 0 R>>>>endobj'), /scripts/],
  ['a file inside', pdfWith('4 0 obj<</Type/EmbeddedFile>>endobj'), /attachments/],
  ['a file as a remark', pdfWith('4 0 obj<</Subtype/FileAttachment>>endobj'), /attachments/],
  ['a password', samplePdf('', '/Encrypt 5 0 R'), /encrypted/],
  ['a script among packed objects', pdfWith(stream(`${objectStream}/Filter/FlateDecode`, packed)), /scripts/],
  ['objects that are packed without packing', pdfWith(stream(objectStream, `4 0 ${script}`)), /scripts/],
  [
    'packed objects that do not say so',
    pdfWith(stream('/N 1/First 4/Filter/FlateDecode', packed)),
    /scripts/,
  ],
  [
    'packed objects behind a remark',
    pdfWith(stream(`${objectStream}/Filter/FlateDecode`, packed).replace('>>\nstream', '>>%x\nstream')),
    /scripts/,
  ],
  [
    'packed objects with a string that looks like an object',
    pdfWith(stream(`${objectStream}/X( obj<<%)\n/Filter/FlateDecode`, packed)),
    /scripts/,
  ],
  [
    'packed objects that cannot be lexed',
    pdfWith(stream(`${objectStream}/X(/Filter/FlateDecode`, packed)),
    /scripts|checked/,
  ],
  [
    'packed objects cut short',
    pdfWith(stream(`${objectStream}/Filter/FlateDecode`, packed.subarray(0, -4))),
    /scripts/,
  ],
  [
    'packed objects in letters',
    pdfWith(stream(`${objectStream}/Filter/ASCIIHexDecode`, `${Buffer.from(script).toString('hex')}>`)),
    /checked/,
  ],
  [
    'objects that are packed twice',
    pdfWith(stream(`${objectStream}/Filter[/FlateDecode/FlateDecode]`, deflateSync(packed))),
    /checked/,
  ],
  ['packing that is said elsewhere', pdfWith(stream(`${objectStream}/Filter 9 0 R`, packed)), /checked/],
  [
    'packed objects behind much else',
    pdfWith(
      `${`${stream(`${objectStream}/Filter/FlateDecode`, fill)}\n`.repeat(6)}${stream(`${objectStream}/Filter/FlateDecode`, packed)}`,
    ),
    /scripts|checked/,
  ],
  ['an object in a picture', pdfWith(stream('/Subtype/Image', `abc ${hidden} def`)), /scripts/],
  [
    'an object in a picture, with a remark in its head',
    pdfWith(stream('/Subtype/Image', `abc ${hidden.replace('0 obj', '0%x\nobj')} def`)),
    /scripts/,
  ],
  [
    'a stream without an end before the packed objects',
    pdfWith(
      `4 0 obj<</Length 1>>\nstream\nx\n6 0 obj<<>>endobj\n${stream(`${objectStream}/Filter/FlateDecode`, packed)}`,
    ),
    /scripts/,
  ],
  ['dictionaries in dictionaries', pdfWith(`${'1 0 obj<< '.repeat(20_000)}>>\nstream\n`), /checked/],
  ['words that are no streams', pdfWith('%stream\n'.repeat(20_000)), /checked/],
  ['streams in streams', pdfWith('1 0 obj<<>>\nstream\n'.repeat(20_000)), /checked/],
  [
    'objects that unfold to gigabytes',
    pdfWith(stream(`${objectStream}/Filter/FlateDecode`, deflateSync(Buffer.alloc(200 * 1024 * 1024)))),
    /checked/,
  ],
]
