import type { Text } from '@xinban/core/catalogue/schema'
import { createContext, use } from 'react'

/** Chinese first; English beside it. */
export type Language = 'zh' | 'en'

/** The language of the page. */
export const LanguageContext = createContext<Language>('zh')

const cookieName = 'xinban_language'

/** The language that the reader chose; Chinese without a choice. */
export function languageOf(request: Request): Language {
  const cookies = request.headers.get('cookie') ?? ''
  return new RegExp(`(?:^|;\\s*)${cookieName}=en(?:;|$)`).test(cookies) ? 'en' : 'zh'
}

/** A Set-Cookie header that keeps the choice for a year. */
export function languageCookie(language: Language, https: boolean): string {
  const secure = https ? '; Secure' : ''
  return `${cookieName}=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure}`
}

/** Picks a text in the page's language. */
export type Translate = (text: Text) => string

/** The marks of each language. */
const marks = {
  zh: { colon: '：', list: '、', open: '（', close: '）' },
  en: { colon: ': ', list: ', ', open: ' (', close: ')' },
} as const

/**
 * The page's language; `t` picks texts in it, `list` joins names, `aside` puts a remark in brackets, `colon` stands
 * between a name and its value.
 */
export function useLanguage() {
  const language = use(LanguageContext)
  const { colon, list, open, close } = marks[language]
  const t: Translate = (text) => text[language]
  return {
    language,
    t,
    colon,
    list: (names: readonly string[]) => names.join(list),
    aside: (remark: string) => `${open}${remark}${close}`,
  }
}
