import { redirect } from 'react-router'
import { languageCookie } from '../lib/language.ts'
import { isLocalPath } from '../lib/redirect-to.ts'
import type { Route } from './+types/language'

/** Switches the language and returns to the page. */
export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  const back = String(form.get('back') ?? '/')
  const language = form.get('language') === 'en' ? 'en' : 'zh'
  return redirect(isLocalPath(back) ? back : '/', {
    status: 303,
    headers: { 'set-cookie': languageCookie(language, request.url.startsWith('https:')) },
  })
}

export function loader() {
  return redirect('/')
}
