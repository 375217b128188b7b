import { z } from 'zod'

/** Times on the wire: ISO 8601, UTC, milliseconds. */
export const time = z.iso.datetime()

/** A position in the log to go on from; opaque to callers. */
export const cursor = z.string().max(500)

/** How many to a page; more than `most` is `most`. */
export const pageLimit = (most: number, usual = 50) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .default(usual)
    .transform((n) => Math.min(n, most))
