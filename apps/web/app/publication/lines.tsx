import type { Line } from '@xinban/core/publication/block'
import { LevelMark } from '../kit/level-mark.tsx'
import { Zh } from '../kit/zh.tsx'
import { useLanguage } from '../lib/language.ts'

const looks = { soft: 'soft small', strong: 'strong' } as const

function Said({ line }: { line: Line }) {
  const { language } = useLanguage()
  return line.en === null || language === 'zh' ? <Zh>{line.zh}</Zh> : line.en
}

/** Lines of a guide or work rule, one under the other, each with what is not sure about it. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  return lines.map((line) => (
    <p key={line.zh} className={line.look && looks[line.look]}>
      <Said line={line} /> {line.level && <LevelMark level={line.level} />}
    </p>
  ))
}
