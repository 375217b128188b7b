import { z } from 'zod'

const time = z.iso.datetime()
const count = z.int().min(0)

/** How an installation stands, for those who run it. Names and figures only: never a value of a setting, never a word of anybody. */
export const operationsView = z.object({
  at: time,
  up_s: z.number(),
  has_sessions: z.boolean(),
  versions: z.object({
    throughline: z.string(),
    node: z.string(),
    next: z.string(),
    postgres: z.string(),
    schema: z.string(),
  }),
  database: z.object({
    bytes: z.number(),
    /** What it has grown by since that day; null before a second day is known. */
    grown: z.object({ bytes: z.number(), since: z.iso.date() }).nullable(),
    tables: z.array(z.object({ name: z.string(), bytes: z.number(), rows: z.number() })),
    connections: z.object({ max: count, by_state: z.array(z.object({ state: z.string(), count })) }),
    pool: z.object({ max: count, busy: count, waiting: count }),
  }),
  queue: z.array(z.object({ job: z.string(), waiting: count, running: count, failed: count, oldest_s: z.number() })),
  workers: z.array(z.object({ id: z.string(), seen_at: time, alive: z.boolean() })),
  streams: z.array(z.object({ route: z.string(), count })),
  retention: z.object({
    days: count,
    /** When the next session goes, where one is known to. */
    next_at: time.nullable(),
    last_ran: z.object({ at: time, sessions: count }).nullable(),
  }),
  checks: z.object({
    /** When it was last proved that no session is stuck on its way through the pipeline. */
    pipeline_at: time.nullable(),
    ids: z.object({
      at: time.nullable(),
      /** When all rows there are had been looked at. */
      whole_at: time.nullable(),
      looked: count,
      violations: count,
      found: z.array(z.object({ table: z.string(), what: z.string(), session_id: z.string().nullable() })),
    }),
  }),
  keys: z.object({ alive: count, unused: count }),
  webhooks: z.object({
    rules: count,
    delivered_at: time.nullable(),
    failed_at: time.nullable(),
    failure: z.string().nullable(),
  }),
  features: z.array(z.object({ feature: z.string(), on: z.boolean(), variables: z.array(z.string()) })),
})

export type OperationsView = z.infer<typeof operationsView>
