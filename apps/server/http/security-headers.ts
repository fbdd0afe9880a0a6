import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import type { Settings } from '../settings.ts'

/** A device's senses are for nobody but the page that reads licence codes with the camera. */
const permissionsPolicy = [
  'camera=(self)',
  ...['accelerometer', 'bluetooth', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'publickey-credentials-get', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((one) => (one.includes('=') ? one : `${one}=()`))
  .join(', ')

/** What every answer bears, besides its Content-Security-Policy. */
export const securityHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissionsPolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

/** For a year, by HTTPS only (HSTS). */
export const httpsOnly = 'max-age=31536000; includeSubDomains'

/** True where people come by HTTPS and browsers may be told to come by nothing else. */
export function isHttpsOnly({ publicUrl, mode }: Settings): boolean {
  return mode === 'production' || publicUrl.startsWith('https:')
}

/** Puts them on every answer; where the public address is HTTPS, browsers are told for a year to use nothing else (HSTS). */
export async function addSecurityHeaders(app: FastifyInstance, settings: Settings): Promise<void> {
  const options = { contentSecurityPolicy: false, frameguard: { action: 'deny' } } as const
  await app.register(helmet, { ...options, hsts: false })
  const hsts = isHttpsOnly(settings) && { 'strict-transport-security': httpsOnly }
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({ ...securityHeaders, ...hsts })
  })
}
