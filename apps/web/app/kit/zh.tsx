import type { ReactNode } from 'react'
import { useLanguage } from '../lib/language.ts'

/** Text that exists in Chinese only, such as the name of a law; marked so that it is read aloud as Chinese. */
export function Zh({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  return language === 'zh' ? children : <span lang="zh-CN">{children}</span>
}
