import { crc32 } from 'node:zlib'
import { directory, localHeader, sizes, type ZipEntry } from '../../archive/stored-zip.ts'
import { BadFile } from '../verify-clock/shape.ts'

/** The files of an archive by their names. */
export type Files = ReadonlyMap<string, Buffer>

const MOST_ENTRIES = 5000
const START = 0x04034b50
const ROW = 0x02014b50
const END = 0x06054b50
const safeName = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)?$/

function bad(zh: string, en: string): never {
  throw new BadFile(`${zh} · ${en}`)
}

interface End {
  readonly count: number
  readonly offset: number
}

/** The record at the end: where the directory begins, and how many entries it has. */
function endOf(zip: Buffer): End {
  if (zip.length < sizes.end || zip.readUInt32LE(0) !== START) bad('不是 ZIP 文件', 'this is no ZIP file')
  const at = zip.length - sizes.end
  if (zip.readUInt32LE(at) !== END)
    bad('文件不完整，或者末尾附加了内容', 'the file is cut off, or something was added at its end')
  const count = zip.readUInt16LE(at + 10)
  const size = zip.readUInt32LE(at + 12)
  const offset = zip.readUInt32LE(at + 16)
  if (count > MOST_ENTRIES) bad(`文件超过 ${MOST_ENTRIES} 个`, `more than ${MOST_ENTRIES} files`)
  if (offset + size !== at) bad('目录不在它该在的位置', 'the directory is not where it has to be')
  return { count, offset }
}

/** One row of the directory; what it says of the place and size of a file is looked at before it is believed. */
function rowAt(zip: Buffer, at: number, end: number): ZipEntry {
  if (at + sizes.central > end || zip.readUInt32LE(at) !== ROW) bad('目录已损坏', 'the directory is damaged')
  const length = zip.readUInt16LE(at + 28)
  if (at + sizes.central + length > end) bad('目录已损坏', 'the directory is damaged')
  const name = zip.toString('latin1', at + sizes.central, at + sizes.central + length)
  if (!safeName.test(name)) bad(`文件名不允许：${JSON.stringify(name)}`, 'a name that no archive has')
  if (zip.readUInt16LE(at + 10) !== 0)
    bad(
      `${name} 经过压缩：这个文件被别的程序重新打包过，请核对原来的文件`,
      'it is compressed: another program packed this file again; check the original',
    )
  return { name, crc32: zip.readUInt32LE(at + 16), size: zip.readUInt32LE(at + 24) }
}

function rowsOf(zip: Buffer, { count, offset }: End): ZipEntry[] {
  const end = zip.length - sizes.end
  const rows: ZipEntry[] = []
  for (let at = offset; rows.length < count; at += sizes.central + (rows.at(-1)?.name.length ?? 0))
    rows.push(rowAt(zip, at, end))
  return rows
}

/**
 * The files of an archive, if it is byte for byte what an export writes: uncompressed, in the order of their names, with
 * nothing before, between or behind them. Nothing can unfold and no name leads out of a folder. Throws `BadFile`.
 */
export function readZip(zip: Buffer): Files {
  const end = endOf(zip)
  const rows = rowsOf(zip, end)
  const files = new Map<string, Buffer>()
  let [at, before] = [0, '']
  for (const row of rows) {
    if (files.has(row.name)) bad(`${row.name} 出现两次`, 'a file stands there twice')
    if (row.name < before) bad(`${row.name} 的顺序不对`, 'the files are not in the order of their names')
    const header = localHeader(row)
    const from = at + header.length
    at = from + row.size
    if (at > end.offset) bad(`${row.name} 不完整`, 'a file is longer than the archive')
    const bytes = zip.subarray(from, at)
    if (!zip.subarray(from - header.length, from).equals(header))
      bad(`${row.name} 的文件头被改动`, 'the header of a file was altered')
    if (crc32(bytes) !== row.crc32) bad(`${row.name} 的内容被改动（CRC）`, 'a file was altered (CRC)')
    files.set(row.name, bytes)
    before = row.name
  }
  if (at !== end.offset || !zip.subarray(at).equals(directory(rows)))
    bad('目录被改动，或者夹带了内容', 'the directory was altered, or something was put in between')
  return files
}
