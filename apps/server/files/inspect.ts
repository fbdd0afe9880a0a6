import { readFile } from 'node:fs/promises'
import type { Text } from '@xinban/core/catalogue/schema'
import { problem, type Result } from '@xinban/core/problem'
import { fileTypeFromBuffer } from 'file-type'
import { isWhole } from './is-whole.ts'
import { pdfNames } from './pdf-names.ts'

/** The formats that can be handed in, by extension. */
const formats: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
}
const allowed = ['PDF', 'JPG', 'PNG']

function refused(zh: string, en: string): Result<{ mime: string }> {
  const detail: Text = { zh, en }
  return { ok: false, problem: problem('file-refused', { detail, allowed }) }
}

/** Actions that run something on the reader's machine. */
const scripts = ['JavaScript', 'JS', 'Launch']

function inspectPdf(bytes: Buffer): Result<{ mime: string }> {
  const { all, trailer } = pdfNames(bytes)
  if (trailer.has('Encrypt'))
    return refused('文件有密码保护，请解除密码后再上传', 'The file is encrypted; remove the password')
  if (scripts.some((name) => all.has(name)))
    return refused('文件含有脚本，不能接收', 'The file contains scripts')
  return { ok: true, mime: 'application/pdf' }
}

/**
 * What an uploaded file really is: its content decides, and its name must agree. Refused: empty, unknown, executable,
 * mislabelled, encrypted or scripted files, each with its own message. A virus scan is not part of this.
 */
export async function inspect(path: string, name: string, size: number): Promise<Result<{ mime: string }>> {
  if (size === 0) return refused('文件是空的（0 字节）', 'The file is empty (0 bytes)')
  const bytes = await readFile(path)
  const extension = name.split('.').at(-1)?.toLowerCase() ?? ''
  const labelled = formats[extension]
  const found = await fileTypeFromBuffer(bytes)
  if (!found)
    return refused('无法识别的文件格式，请上传 PDF、JPG 或 PNG', 'Unknown format; upload PDF, JPG or PNG')
  const executable = /x-msdownload|x-elf|x-mach|x-dosexec|x-executable/.test(found.mime)
  if (executable) return refused('不能上传可执行文件', 'Executable files are not accepted')
  if (!Object.values(formats).includes(found.mime)) {
    return refused(
      `不接收 ${found.ext.toUpperCase()} 文件，请上传 PDF、JPG 或 PNG`,
      `No ${found.ext} files; upload PDF, JPG or PNG`,
    )
  }
  if (labelled !== found.mime) {
    return refused(
      `文件名与内容不符：内容是 ${found.ext.toUpperCase()}`,
      `The name does not fit the content, which is ${found.ext}`,
    )
  }
  if (!isWhole(found.mime, bytes))
    return refused('文件不完整，请重新上传', 'The file is cut off; upload it again')
  return found.mime === 'application/pdf' ? inspectPdf(bytes) : { ok: true, mime: found.mime }
}
