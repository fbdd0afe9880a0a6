import type { Problem } from '@xinban/core/problem'
import { problemKinds } from '@xinban/core/problem'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** A problem for a person whose page cannot be made: a plain page in both languages, without anything to load. */
export function problemPage({ kind, detail }: Problem): string {
  const [status, zh, en] = problemKinds[kind]
  const details = detail
    ? `<p>${escaped(detail.zh)}</p><p lang="en">${escaped(detail.en ?? detail.zh)}</p>`
    : ''
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(zh)}</title></head>
<body><main>
<h1>${escaped(zh)}</h1><p lang="en">${escaped(en)} (${status})</p>${details}
<p><a href="/">首页 <span lang="en">Home</span></a></p>
</main></body>
</html>
`
}

/** Such a page loads nothing and runs nothing. */
export const problemPagePolicy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"
