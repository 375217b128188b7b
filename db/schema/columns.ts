import { customType, timestamp } from 'drizzle-orm/pg-core'

/**
 * jsonb that comes back as it went in. drizzle's own jsonb parses strings a second time, so that the JSON string "0.1" would return as a number.
 */
export const json = <T>(name: string) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => 'jsonb',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => value as T,
  })(name)

/** A transaction id that never wraps round; text in JavaScript, as it may pass 2^53. */
export const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })

/** Words as the full-text search compares them; never read back. */
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

export const time = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
