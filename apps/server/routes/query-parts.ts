import { isDate } from '@xinban/store/key-tests'
import { z } from 'zod'

/** A day in a request, YYYY-MM-DD; the year 0, which the database does not know, is none. */
export const Day = z.iso.date().refine(isDate)

/** The id of something in the catalogue, in a request; one that is not there finds nothing. */
export const CatalogueId = z
  .string()
  .max(100)
  .regex(/^[\w-]*$/)
