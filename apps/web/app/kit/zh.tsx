import { readableNote } from '@xinban/core/publication/readable-note'
import type { ReactNode } from 'react'
import { useLanguage } from '../lib/language.ts'

/** Text that exists in Chinese only, such as the name of a law; marked so that it is read aloud as Chinese. */
export function Zh({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  return language === 'zh' ? children : <span lang="zh-CN">{children}</span>
}

/** A note of the catalogue, which exists in Chinese only, with its marks of reliability said in words. */
export function ZhNote({ children }: { children: string | null | undefined }) {
  return children && <Zh>{readableNote(children)}</Zh>
}
