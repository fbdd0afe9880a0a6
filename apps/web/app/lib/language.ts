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
export function languageCookie(language: Language): string {
  return `${cookieName}=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`
}

/** Picks a text in the page's language. */
export type Translate = (text: Text) => string

/** The page's language, and `t`, which picks texts in it. */
export function useLanguage(): { language: Language; t: Translate } {
  const language = use(LanguageContext)
  return { language, t: (text) => text[language] }
}
