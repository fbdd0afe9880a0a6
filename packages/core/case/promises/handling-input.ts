import { z } from 'zod'

const ids = z.array(z.string().max(100)).max(200).default([])

/** The wishes of an applicant as the API takes them; whatever is left out is handled in the ordinary way. */
export const HandlingInput = z.strictObject({
  commitments: ids.describe('items decided on a promise and verified after'),
  tolerated: ids.describe('papers handed in later, by a date'),
  promised: ids.describe('papers replaced by a promise'),
  preview: ids.describe('papers whose absence allows a preview only'),
  mandate: z.boolean().default(false).describe('for an agent: the power of attorney allows promises'),
  noThirdParty: z.boolean().default(false).describe('no important interest of others is touched directly'),
})
