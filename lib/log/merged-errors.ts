import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { errorGroups } from '@/db/schema/session-log'
import type { LogFilter } from './schema'

/** A filter with every fingerprint it means: that of an error, and of those that staff said are the same. */
export type WholeFilter = LogFilter & { fingerprints?: string[] }

/**
 * Looks up what was said to be the same error. Before the log is asked, as PostgreSQL finds the events of a rare error by their index only
 * when it is told which they are.
 */
export async function withMerged<F extends LogFilter>(filter: F): Promise<F & WholeFilter> {
  const { fingerprint } = filter
  if (!fingerprint) return filter
  const merged = await db
    .select({ fingerprint: errorGroups.fingerprint })
    .from(errorGroups)
    .where(eq(errorGroups.mergedInto, fingerprint))
  return { ...filter, fingerprints: [fingerprint, ...merged.map((group) => group.fingerprint)] }
}
