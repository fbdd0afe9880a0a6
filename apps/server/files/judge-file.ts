import type { Text } from '@xinban/core/catalogue/schema'
import { problem, type Result } from '@xinban/core/problem'
import { fileTypeFromBuffer } from 'file-type'
import { isWhole } from './is-whole.ts'
import { pdfTraits } from './pdf-traits.ts'
import { pixelsOf } from './picture-size.ts'
import { secondFace } from './second-face.ts'

/** What a file really is, or why it is not taken. */
export type Judged = Result<{ mime: string }>

/** The formats that can be handed in, by extension. */
const formats: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
}
const allowed = ['PDF', 'JPG', 'PNG']

/** Pixels of a picture: an A0 sheet at 300 dpi has 140 million. More fills the memory of whoever looks at it. */
const mostPixels = 200_000_000

/** Names of actions that run something, send something or change what is shown, and of forms that are programs. */
const actions = ['JavaScript', 'JS', 'Launch', 'SubmitForm', 'ImportData', 'Rendition', 'RichMedia', 'XFA']
const attachments = ['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'GoToE']
const watched = new Set([...actions, ...attachments])

/** A refusal of the file, in words. */
export function refused(zh: string, en: string): Judged {
  const detail: Text = { zh, en }
  return { ok: false, problem: problem('file-refused', { detail, allowed }) }
}

function judgePdf(bytes: Buffer): Judged {
  const { names, encrypted, opaque } = pdfTraits(bytes, watched)
  if (encrypted)
    return refused('文件有密码保护，请解除密码后再上传', 'The file is encrypted; remove the password')
  if (actions.some((name) => names.has(name)))
    return refused(
      '文件含有脚本或会自动执行的动作，不能接收，请打印成新的 PDF 后上传',
      'The file contains scripts or actions; print it to a new PDF',
    )
  if (attachments.some((name) => names.has(name)))
    return refused(
      '文件里夹带了附件，请把附件作为单独的材料上传，或者打印成新的 PDF',
      'The file carries attachments; upload them by themselves, or print it to a new PDF',
    )
  if (opaque)
    return refused(
      '文件的结构无法检查，请打印成新的 PDF 后上传',
      'The structure of the file cannot be checked; print it to a new PDF',
    )
  return { ok: true, mime: 'application/pdf' }
}

function judgePicture(mime: string, bytes: Buffer): Judged {
  const pixels = pixelsOf(mime, bytes)
  if (pixels === null || pixels === 0) return refused('图片已损坏', 'The picture is damaged')
  if (pixels > mostPixels)
    return refused('图片的像素太多，请缩小后再上传', 'The picture has too many pixels; make it smaller')
  return { ok: true, mime }
}

/** The one format that name and content agree on. */
async function formatOf(bytes: Buffer, name: string): Promise<Judged> {
  const found = await fileTypeFromBuffer(bytes)
  if (!found)
    return refused('无法识别的文件格式，请上传 PDF、JPG 或 PNG', 'Unknown format; upload PDF, JPG or PNG')
  const executable = /x-msdownload|x-elf|x-mach|x-dosexec|x-executable/.test(found.mime)
  if (executable) return refused('不能上传可执行文件', 'Executable files are not accepted')
  const kind = found.ext.toUpperCase()
  if (!Object.values(formats).includes(found.mime))
    return refused(
      `不接收 ${kind} 文件，请上传 PDF、JPG 或 PNG`,
      `No ${found.ext} files; upload PDF, JPG or PNG`,
    )
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (formats[extension] !== found.mime)
    return refused(
      `文件名与内容不符：内容是 ${kind}`,
      `The name does not fit the content, which is ${found.ext}`,
    )
  return { ok: true, mime: found.mime }
}

/**
 * What an uploaded file really is: its content decides, and its name must agree. Refused, each with its own message:
 * empty, unknown, executable, mislabelled, cut off, two things at once, encrypted, scripted, with attachments, not to be
 * looked into. It can take seconds: `inspect` runs it beside the server.
 */
export async function judgeFile(bytes: Buffer, name: string): Promise<Judged> {
  if (bytes.length === 0) return refused('文件是空的（0 字节）', 'The file is empty (0 bytes)')
  const format = await formatOf(bytes, name)
  if (!format.ok) return format
  const { mime } = format
  if (!isWhole(mime, bytes)) return refused('文件不完整，请重新上传', 'The file is cut off; upload it again')
  if (secondFace(mime, bytes))
    return refused(
      '文件里藏有另一种格式的文件，不能接收，请重新导出',
      'The file is a file of another kind at the same time; export it anew',
    )
  return mime === 'application/pdf' ? judgePdf(bytes) : judgePicture(mime, bytes)
}
