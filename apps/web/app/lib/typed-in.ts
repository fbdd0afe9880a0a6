/** What somebody sent with a form, by name, in its order. */
export type Typed = readonly (readonly [name: string, value: string])[]

/** Characters of a form that are kept; no page of ours asks for more. */
const MOST = 256 * 1024

/** A visitor who was signed in brings the cookie of the session that has ended; others have to sign in first. */
const hadSession = /(?:^|;\s*)(?:__Host-)?xinban_session=/

/**
 * What a request brings as a form, readable again after its page has read it: nothing that was typed is lost when a
 * session has ended meanwhile. Files are not kept; those who choose one again have typed nothing.
 */
export function typedIn(request: Request): () => Promise<Typed> {
  const type = request.headers.get('content-type') ?? ''
  const isForm = request.method === 'POST' && type.startsWith('application/x-www-form-urlencoded')
  if (!isForm || !hadSession.test(request.headers.get('cookie') ?? '')) return async () => []
  const copy = request.clone()
  return async () => {
    const text = await copy.text().catch(() => '')
    return text.length > MOST ? [] : [...new URLSearchParams(text)]
  }
}
