import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Span, Text } from '../catalogue/schema.ts'

/** A node of the graph: its address, its types, and what is said of it. */
export interface CpsvNode {
  readonly '@id': string
  readonly '@type': string | readonly string[]
  readonly [property: string]: unknown
}

/** The prefixes of the vocabularies; the terms are those of CPSV-AP 3.2.0. */
export const cpsvContext = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  org: 'http://www.w3.org/ns/org#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** A text in its two languages. */
export function both({ zh, en }: Text) {
  return [
    { '@language': 'zh', '@value': zh },
    { '@language': 'en', '@value': en },
  ]
}

/** A text that exists in Chinese only. */
export function chinese(text: string) {
  return { '@language': 'zh', '@value': text }
}

/** A reference to another node. */
export function ref(id: string) {
  return { '@id': id }
}

/** A short name for a text that has no id of its own, the same for the same text. */
export function shortHash(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text))).slice(0, 16)
}

/**
 * A length of time as xsd:duration; null for working days, which ISO 8601 cannot say: turned into days the limit would
 * be wrong, so it stands in the description only.
 */
export function durationOf({ amount, unit }: Span): { '@type': string; '@value': string } | null {
  if (amount === 0) return { '@type': 'xsd:duration', '@value': 'PT0S' }
  if (unit === 'workday') return null
  return { '@type': 'xsd:duration', '@value': unit === 'month' ? `P${amount}M` : `P${amount}D` }
}

/** Addresses of what has no page of its own are parts of the page of open data. */
export function partOf(base: string, part: string): string {
  return `${base}/open-data#${part}`
}
