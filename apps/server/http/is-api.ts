import type { FastifyRequest } from 'fastify'

/** True for requests to the API; all others ask for pages, or for what pages are made of. */
export function isApi({ routeOptions, url }: FastifyRequest): boolean {
  return (routeOptions?.url ?? url).startsWith('/api/')
}
