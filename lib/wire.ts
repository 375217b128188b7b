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

const [first, last] = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'].map((at) => Date.parse(at)) as [
  number,
  number,
]
const isOfOurYears = (at: string) => Date.parse(at) >= first && Date.parse(at) <= last

/** A moment that a caller names, of the years that the database knows as well. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine(isOfOurYears, { error: 'A time of the years 1 to 9999.' })
