import type { Text } from '@xinban/core/catalogue/schema'
import { type Problem, problem } from '@xinban/core/problem'
import { appendAudit } from '@xinban/store/audit'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { personOf } from '../http/access.ts'
import { ScannerAway } from '../scan/scanner-away.ts'

/** Whether a file that came in may stay; null, or why not. */
export type ScanUpload = (path: string) => Promise<Problem | null>

const infected: Text = {
  zh: '文件含有病毒或恶意代码，没有保存。请检查您的设备，换一份干净的文件再上传',
  en: 'The file contains a virus or other malicious code and was not kept. Check your device; upload a clean file',
}
const away: Text = {
  zh: '病毒检查暂时不可用，文件没有保存，请稍后再上传；已填写和已上传的内容没有丢失',
  en: 'Files cannot be checked for viruses right now, so this one was not kept; try again later. Nothing else is lost',
}
const tooLarge: Text = {
  zh: '文件超过了病毒检查能处理的大小，没有保存，请缩小后再上传',
  en: 'The file is larger than the virus check takes and was not kept; make it smaller',
}

/**
 * Scans what is uploaded to a case before it is kept. What was found is audited by the scanner's name for it, without
 * the file's. No verdict, no file: problems are file-refused, file-too-large, unavailable.
 */
export function scanUpload(context: Context, request: FastifyRequest, caseId: string): ScanUpload {
  return async (path) => {
    try {
      const verdict = await context.scanner.scan(path)
      if (verdict.kind === 'clean') return null
      if (verdict.kind === 'too-large') {
        request.log.warn({ reason: 'StreamMaxLength of clamd is below 20M' }, 'an upload was not scanned')
        return problem('file-too-large', { detail: tooLarge })
      }
      await note(context, request, caseId, verdict.signature)
      return problem('file-refused', { detail: infected })
    } catch (error) {
      if (!(error instanceof ScannerAway)) throw error
      request.log.warn({ reason: error.message }, 'uploads cannot be scanned')
      return problem('unavailable', { detail: away })
    }
  }
}

async function note(context: Context, request: FastifyRequest, subject: string, signature: string) {
  request.log.warn({ case: subject, signature }, 'an infected upload was refused')
  await appendAudit(context.db, {
    at: context.now(),
    personId: personOf(request).id,
    role: 'applicant',
    action: 'file.infected',
    subject,
    detail: { signature },
    requestId: request.id,
  })
}
