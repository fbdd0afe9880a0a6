import type { FastifyRequest } from 'fastify'

/** True for requests to the API; all others ask for pages, or for what pages are made of. */
export function isApi(request: Pick<FastifyRequest, 'url'>): boolean {
  return request.url.startsWith('/api/')
}
