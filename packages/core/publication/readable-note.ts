import { levelWords } from './level-words.ts'

function isMark(mark: string): mark is keyof typeof levelWords {
  return Object.hasOwn(levelWords, mark)
}

/** Notes of the catalogue carry marks such as [general] and rule numbers such as （R-FEE-1）: said in words, or not at all. */
export function readableNote(note: string): string {
  return note
    .replace(/（R-[A-Z]+-\d+）/g, '')
    .replace(/\s*\[(\w+)([^\]]*)\]/g, (all, mark: string, more: string) => {
      const where = more.replace(/^[\s：，]+/, '')
      if (mark === 'seen') return where && `〔${where}〕`
      return isMark(mark) ? `〔${levelWords[mark].zh}〕` : all
    })
}
