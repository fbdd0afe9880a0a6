import type { Answers } from '@xinban/core/compose/plan'

/** How far a model goes, and where it stops. */
export const ends = [
  'draft',
  'submitted',
  'correcting',
  'accepted',
  'deciding',
  'paused',
  'ready',
  'concluded',
  'closed',
  'refused',
  'revoked',
  'cancelled',
  'withdrawn',
] as const
export type End = (typeof ends)[number]

/** A case that is lived through once by the API; the others are like it. */
export interface Plot {
  readonly service: string
  readonly end: End
  /** The most items that can apply together, or the fewest. */
  readonly answers: 'most' | 'fewest'
  /** Its share among the cases that are over, or that are open. */
  readonly weight: number
  /** An open case: so many days ago its last event was, at most; null: it is over and may be years old. */
  readonly openFor: number | null
}

/** What the shortest ways of these services are, or all of them with the usual answers. */
export const fewest: Answers = { has_business_licence: true }

function over(end: End, answers: Plot['answers'], weights: Readonly<Record<string, number>>): Plot[] {
  return Object.entries(weights).map(([service, weight]) => ({
    service,
    end,
    answers,
    weight,
    openFor: null,
  }))
}

function open(end: End, openFor: number, weights: Readonly<Record<string, number>>): Plot[] {
  return Object.entries(weights).map(([service, weight]) => ({
    service,
    end,
    answers: 'most',
    weight,
    openFor,
  }))
}

/**
 * The life of a district in a few dozen cases. Most are short (one or two items); a cinema's and a netcafé's
 * authorities have little to do, the market regulator and the bureau very much.
 */
export const plots: readonly Plot[] = [
  ...over('closed', 'fewest', {
    i_bookstore: 260,
    i_elder: 120,
    i_gym: 90,
    i_hr: 80,
    i_clinic: 40,
    i_beauty: 30,
    i_small_catering: 20,
    i_pharmacy: 20,
    i_bath: 10,
    i_hotel: 1,
    i_netcafe: 0.2,
  }),
  ...over('closed', 'most', { i_logistics: 10, i_bakery: 2, i_restaurant: 4, i_cinema: 0.3 }),
  ...over('withdrawn', 'fewest', { i_bookstore: 90, i_restaurant: 5 }),
  ...over('draft', 'fewest', { i_gym: 90, i_restaurant: 5 }),
  ...over('refused', 'fewest', { i_hr: 15, i_bath: 2 }),
  ...over('cancelled', 'fewest', { i_beauty: 10 }),
  ...over('revoked', 'most', { i_restaurant: 2 }),
  ...open('draft', 20, { i_restaurant: 10, i_cafe: 6 }),
  ...open('submitted', 2, { i_restaurant: 6, i_logistics: 8, i_hr: 8 }),
  ...open('correcting', 12, { i_gym: 6, i_bakery: 6 }),
  ...open('accepted', 6, { i_restaurant: 12, i_hotel: 4, i_logistics: 8, i_netcafe: 0.5 }),
  ...open('deciding', 9, { i_restaurant: 8, i_supermarket: 8, i_training: 8 }),
  ...open('paused', 12, { i_restaurant: 3 }),
  ...open('ready', 4, { i_bakery: 6, i_hr: 6 }),
  ...open('concluded', 9, { i_cafe: 10, i_pharmacy: 8, i_clinic: 8 }),
]
