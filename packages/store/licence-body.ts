import { isSealed, type Keys, sealPlain, unseal } from './seal.ts'

/** What a licence's public face says of its holder. */
const ofHolder = ['holder', 'uscc', 'premises'] as const

/**
 * Seals what a licence says of its holder, in one: whoever knows the number may read it, whoever has the database not.
 * The rest, by which its status is told, stays readable.
 */
export function sealLicence(keys: Keys, body: unknown): unknown {
  const all = { ...(body as Record<string, unknown>) }
  const holder = Object.fromEntries(ofHolder.flatMap((name) => (name in all ? [[name, all[name]]] : [])))
  for (const name of ofHolder) delete all[name]
  return { ...all, sealed: sealPlain(keys, JSON.stringify(holder)) }
}

/** Opens it; licences of earlier versions were not sealed. */
export function openLicence(keys: Keys, body: unknown): unknown {
  const { sealed, ...rest } = body as Record<string, unknown>
  return isSealed(sealed) ? { ...rest, ...JSON.parse(unseal(keys, sealed)) } : body
}
