import { isIP } from 'node:net'
import { createTransport } from 'nodemailer'
import { isLoopback } from '../is-loopback.ts'
import { addressesOf, type Outbound } from '../outbound/outbound.ts'
import { OutsideFault } from '../outbound/outside-fault.ts'
import type { Settings } from '../settings.ts'
import type { Messenger } from './messengers.ts'
import { NotTaken } from './not-taken.ts'

/** A mail server's own words quote the address; its numbers do not. */
function reasonOf(error: unknown): string {
  if (error instanceof NotTaken) return error.message
  if (!(error instanceof Error)) return 'cannot be reached'
  const code = 'code' in error ? String(error.code) : error.name
  const answer = 'responseCode' in error ? ` ${error.responseCode}` : ''
  return `the mail server: ${code}${answer}`
}

/** Rejects when the work takes too long, whatever it is that it still waits for. */
async function within<T>(patience: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new NotTaken('no answer in time')), patience)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** The mail server's address with its name looked up already: the connection goes to what was looked at. */
async function checked(outbound: Outbound, url: string, patience: number): Promise<string> {
  const place = new URL(url)
  try {
    const [found] = await within(patience, addressesOf(outbound, place.hostname))
    place.hostname = found?.family === 6 ? `[${found.address}]` : (found?.address ?? '')
  } catch (error) {
    throw new NotTaken(error instanceof OutsideFault ? `the mail server: ${error.message}` : reasonOf(error))
  }
  return place.href
}

/**
 * Mail through an SMTP server, one connection per mail. The Message-ID is the same whenever a mail is sent again. In
 * production the line must be encrypted, except on this machine.
 */
export function mailBy(
  { url, from }: NonNullable<Settings['mail']>,
  outbound: Outbound,
  patience: number,
): Messenger {
  const { hostname } = new URL(url)
  const requireTLS = outbound.mode === 'production' && !isLoopback(hostname)
  const host = from.split('@').at(-1)?.replace('>', '') ?? 'localhost'
  const limits = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  return {
    send: async ({ id, to, subject, text }) => {
      const address = await checked(outbound, url, patience)
      const transport = createTransport({
        url: address,
        ...(isIP(hostname) === 0 && { servername: hostname }),
        requireTLS,
        ...limits,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      try {
        const mail = { from, to: { name: '', address: to }, subject, text, messageId: `<${id}@${host}>` }
        await within(patience, transport.sendMail(mail))
        return { note: null }
      } catch (error) {
        throw new NotTaken(reasonOf(error))
      } finally {
        transport.close()
      }
    },
  }
}
