import { ping } from '@xinban/store/health'
import type { ZodApp } from '../app.ts'
import type { Context } from '../context.ts'

/** Liveness: the process answers. Readiness: the database does too. */
export function healthRoutes(app: ZodApp, { db, edition }: Context): void {
  const config = { who: 'public' } as const
  app.get('/api/health/live', { config }, async () => ({ live: true }))
  app.get('/api/health/ready', { config }, async () => {
    await ping(db)
    return { ready: true, edition: edition.id }
  })
}
