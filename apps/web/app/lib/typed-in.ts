/** What somebody sent with a form, by name, in its order. */
export type Typed = readonly (readonly [name: string, value: string])[]

/**
 * What a request brings as a form, readable again after its page has read it: nothing that was typed is lost when a
 * session has ended meanwhile. Files are not kept; those who choose one again have typed nothing.
 */
export function typedIn(request: Request): () => Promise<Typed> {
  const type = request.headers.get('content-type') ?? ''
  if (request.method !== 'POST' || !type.startsWith('application/x-www-form-urlencoded'))
    return async () => []
  const copy = request.clone()
  return async () => {
    const form = await copy.formData().catch(() => new FormData())
    return [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  }
}
