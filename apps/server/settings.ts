import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { isLoopback } from './is-loopback.ts'
import { outboundFaults } from './outbound/outbound-faults.ts'
import { type ClamdPlace, readClamdPlace } from './scan/clamd-place.ts'

const root = resolve(import.meta.dirname, '../..')

/** How this server runs: `demo` has sample people and keys and says so on the screen; `production` has none. */
export type Mode = 'demo' | 'production'

/** Everything that can be set from outside; see docs/operations.md. */
export interface Settings {
  readonly port: number
  readonly host: string
  /** Addresses of proxies whose word about the visitor's address is taken; empty: nobody's. */
  readonly proxies: readonly string[]
  /** Networks inside the house where services are that this server asks (mail, SMS, courier, seal). */
  readonly outbound: readonly string[]
  /** A PostgreSQL of your own; null starts the embedded one. */
  readonly databaseUrl: string | null
  readonly data: string
  readonly catalogue: string
  readonly mode: Mode
  /** The address that people and QR codes use. */
  readonly publicUrl: string
  /** Minutes without a request after which somebody is signed out, and hours after which everybody is. */
  readonly sessions: {
    readonly staffMinutes: number
    readonly applicantMinutes: number
    readonly hours: number
  }
  /** The mail server and the sender; null: mail stays in the outbox. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** The HTTP gateway for SMS; null: SMS stay in the outbox. */
  readonly sms: { readonly url: string; readonly token: string } | null
  /** File of an SM2 key in PEM that signs archives and daily roots besides; null: none. */
  readonly sm2: string | null
  /** The key that seals papers: in a PKCS#12 file, or kept by a service; null: a demo key of this server. */
  readonly seal:
    | { readonly path: string; readonly password: string }
    | { readonly url: string; readonly token: string; readonly credential: string }
    | null
  /** The courier’s HTTP interface; null: the demo’s courier, in production none. */
  readonly courier: { readonly url: string; readonly token: string } | null
  /** Where the virus scanner listens; null: uploads are not scanned. */
  readonly clamd: ClamdPlace | null
}

/** What belongs together is given together. */
const pairs = [
  ['XINBAN_SMTP_URL', 'XINBAN_MAIL_FROM'],
  ['XINBAN_SMS_URL', 'XINBAN_SMS_TOKEN'],
  ['XINBAN_SEAL_P12', 'XINBAN_SEAL_PASSWORD'],
  ['XINBAN_SEAL_URL', 'XINBAN_SEAL_TOKEN'],
  ['XINBAN_SEAL_URL', 'XINBAN_SEAL_CREDENTIAL'],
  ['XINBAN_COURIER_URL', 'XINBAN_COURIER_TOKEN'],
] as const

/** True for an address, or a network in CIDR notation. */
function isAddress(text: string): boolean {
  const [address = '', bits] = text.split('/')
  const version = isIP(address)
  return (
    version !== 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
  )
}

const networks = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .refine((all) => all.every(isAddress), 'must be addresses or networks, as 10.0.0.5 or 10.0.0.0/8')
  .default([])

const Environment = z.strictObject({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .refine(
      (text) => URL.canParse(text),
      'is no address; special characters of the password must be %-encoded',
    )
    .optional(),
  XINBAN_HOST: z.string().default('127.0.0.1'),
  XINBAN_PROXIES: networks,
  XINBAN_OUTBOUND: networks,
  XINBAN_DATA: z.string().min(1).default('.xinban'),
  XINBAN_CATALOGUE: z.string().min(1).default(resolve(root, 'catalogue')),
  XINBAN_MODE: z.enum(['demo', 'production']).default('demo'),
  XINBAN_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address with http:// or https://' })
    .optional(),
  XINBAN_IDLE_STAFF: z.coerce.number().int().min(5).max(720).default(30),
  XINBAN_IDLE_APPLICANT: z.coerce.number().int().min(5).max(720).default(120),
  XINBAN_SESSION_HOURS: z.coerce.number().int().min(1).max(24).default(12),
  XINBAN_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address with smtp:// or smtps://' })
    .optional(),
  XINBAN_MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be an address: a@b.cn or name <a@b.cn>')
    .optional(),
  XINBAN_SMS_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address with http:// or https://' })
    .optional(),
  XINBAN_SMS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces')
    .optional(),
  XINBAN_SM2_KEY: z.string().min(1).optional(),
  XINBAN_SEAL_P12: z.string().min(1).optional(),
  XINBAN_SEAL_PASSWORD: z.string().optional(),
  XINBAN_SEAL_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address with http:// or https://' })
    .optional(),
  XINBAN_SEAL_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces')
    .optional(),
  XINBAN_SEAL_CREDENTIAL: z.string().min(1).max(500).optional(),
  XINBAN_COURIER_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address with http:// or https://' })
    .optional(),
  XINBAN_COURIER_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces')
    .optional(),
  XINBAN_CLAMD: z
    .string()
    .refine((text) => readClamdPlace(text) !== null, 'must be the path of a socket, or host:port')
    .optional(),
})

const ours = /^(PORT|DATABASE_URL|XINBAN_.*)$/

/** The settings, or one line for each that is wrong or unknown. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): { ok: true; settings: Settings } | { ok: false; lines: string[] } {
  const given = Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => ours.test(name) && value !== undefined && value !== '',
    ),
  )
  const parsed = Environment.safeParse(given)
  if (!parsed.success) return { ok: false, lines: parsed.error.issues.flatMap(explain) }
  const env = parsed.data
  const alone = pairs.flatMap(([one, other]) => missingPartner(env, one, other))
  if (alone.length > 0) return { ok: false, lines: alone }
  if (env.XINBAN_SEAL_P12 && env.XINBAN_SEAL_URL)
    return { ok: false, lines: ['XINBAN_SEAL_P12: not together with XINBAN_SEAL_URL; there is one seal'] }
  return {
    ok: true,
    settings: {
      port: env.PORT,
      host: env.XINBAN_HOST,
      proxies: env.XINBAN_PROXIES,
      outbound: env.XINBAN_OUTBOUND,
      databaseUrl: env.DATABASE_URL ?? null,
      data: resolve(root, env.XINBAN_DATA),
      catalogue: resolve(root, env.XINBAN_CATALOGUE),
      mode: env.XINBAN_MODE,
      publicUrl: env.XINBAN_PUBLIC_URL?.replace(/\/$/, '') ?? `http://localhost:${env.PORT}`,
      sessions: {
        staffMinutes: env.XINBAN_IDLE_STAFF,
        applicantMinutes: env.XINBAN_IDLE_APPLICANT,
        hours: env.XINBAN_SESSION_HOURS,
      },
      mail: env.XINBAN_SMTP_URL ? { url: env.XINBAN_SMTP_URL, from: env.XINBAN_MAIL_FROM ?? '' } : null,
      sms: env.XINBAN_SMS_URL ? { url: env.XINBAN_SMS_URL, token: env.XINBAN_SMS_TOKEN ?? '' } : null,
      sm2: env.XINBAN_SM2_KEY ? resolve(root, env.XINBAN_SM2_KEY) : null,
      seal: sealOf(env),
      courier: env.XINBAN_COURIER_URL
        ? { url: env.XINBAN_COURIER_URL, token: env.XINBAN_COURIER_TOKEN ?? '' }
        : null,
      clamd: env.XINBAN_CLAMD ? readClamdPlace(env.XINBAN_CLAMD) : null,
    },
  }
}

type Environment = z.infer<typeof Environment>

function sealOf(env: Environment): Settings['seal'] {
  const { XINBAN_SEAL_P12: path, XINBAN_SEAL_PASSWORD: password = '', XINBAN_SEAL_URL: url } = env
  if (path) return { path: resolve(root, path), password }
  const { XINBAN_SEAL_TOKEN: token = '', XINBAN_SEAL_CREDENTIAL: credential = '' } = env
  return url ? { url: url.replace(/\/$/, ''), token, credential } : null
}

function missingPartner(env: Environment, one: keyof Environment, other: keyof Environment): string[] {
  if ((env[one] === undefined) === (env[other] === undefined)) return []
  const [given, absent] = env[one] === undefined ? [other, one] : [one, other]
  return [`${absent}: must be set together with ${given}`]
}

function explain(issue: z.core.$ZodIssue): string[] {
  const known = Object.keys(Environment.shape).join(', ')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${key}: unknown setting (known: ${known})`)
  return [`${issue.path.join('.')}: ${issue.message}`]
}

/** Why production may not start like this; empty when it may. */
export function productionFaults(settings: Settings): string[] {
  if (settings.mode !== 'production') return []
  const faults = [
    'XINBAN_MODE=production: this version has only the demo identity provider (demo people); production needs a real one',
  ]
  const { sms, seal } = settings
  if (!seal)
    faults.push(
      'XINBAN_MODE=production: papers would bear the demo seal; set XINBAN_SEAL_P12 or XINBAN_SEAL_URL',
    )
  if (sms && isOpenToOthers(sms.url))
    faults.push('XINBAN_SMS_URL: production needs https://, except for this machine')
  if (seal && 'url' in seal && isOpenToOthers(seal.url))
    faults.push('XINBAN_SEAL_URL: production needs https://, except for this machine')
  const { courier } = settings
  if (courier && isOpenToOthers(courier.url))
    faults.push('XINBAN_COURIER_URL: production needs https://, except for this machine')
  faults.push(...outboundFaults(settings))
  faults.push(...scannerFaults(settings))
  if (!settings.databaseUrl) faults.push('DATABASE_URL: production needs a PostgreSQL of its own')
  return faults
}

function scannerFaults({ clamd }: Settings): string[] {
  if (!clamd) return ['XINBAN_MODE=production: uploads would not be scanned for viruses; set XINBAN_CLAMD']
  if ('path' in clamd || isLoopback(clamd.host)) return []
  return ['XINBAN_CLAMD: its protocol is open to read; production needs a socket or a port of this machine']
}

function isOpenToOthers(url: string): boolean {
  return !url.startsWith('https:') && !isLoopback(new URL(url).hostname)
}
