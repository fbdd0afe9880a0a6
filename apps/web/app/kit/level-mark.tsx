import type { Level } from '@xinban/core/catalogue/schema'
import { useLanguage } from '../lib/language.ts'
import { levels } from '../messages/catalogue.ts'
import { Tag } from './tag.tsx'

/** Says how far a fact can be relied on, where nobody has seen it in its source. */
export function LevelMark({ level }: { level: Level }) {
  const { t } = useLanguage()
  return level === 'seen' ? null : <Tag tone="line">{t(levels[level])}</Tag>
}
