import type { CasePlan } from '../compose/plan.ts'
import type { Message } from './message.ts'

/** A character as papers print it where no font has it: U+20BB7. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/**
 * Tells the window that papers of a case print characters as their codes; once for the same characters of a case,
 * however many papers have them.
 */
export function unprintableMessage(plan: CasePlan, characters: readonly string[]): Message {
  const codes = characters.map(codeOf).join(' ')
  const { zh, en } = plan.service.name
  return {
    key: `unprintable:${codes}`,
    to: { role: 'window_clerk', authority: null },
    subject: { zh: `${zh}：文书中有字印作编码`, en: `${en}: characters printed as codes` },
    body: {
      zh: `本件文书的字体没有下列字，印作编码：${codes}。请在送达以前核对姓名、名称；在目录的 papers/ 里放入有这些字的字体，以后的文书即可印出。`,
      en: `The fonts of the papers do not have these characters; their codes are printed: ${codes}. Check names before handing over; a font with them in the catalogue’s papers/ lets later papers print them.`,
    },
  }
}
