import type { Env } from '@/lib/env'
import { sql } from './client'

/** Jobs that a process works on at once. */
export const jobsAtOnce = 4

/** What the queue has of its own: each job one, one to hear of new ones, and one to spare. */
export const queueConnections = (jobs: number) => jobs + 2

// One hears announcements, one asks whether the database is there.
const apart = 2

/** How many connections to the database a process of ours opens at most, be it an app or a worker. */
export function mostConnections({ DATABASE_POOL }: Pick<Env, 'DATABASE_POOL'>, worksQueue: boolean): number {
  return DATABASE_POOL + apart + (worksQueue ? queueConnections(jobsAtOnce) : 0)
}

/**
 * Whether the database has room for all that this process may open beside what others have open now.
 * @returns a warning for the operator, or null.
 */
export async function connectionWarning(wanted: number): Promise<string | null> {
  const [row] = await sql<{ allowed: number; others: number }[]>`
    select (current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
        - coalesce(current_setting('reserved_connections', true)::int, 0)) as allowed,
      (select count(*)::int from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid()) as others`
  const { allowed = 0, others = 0 } = row ?? {}
  if (others + wanted <= allowed) return null
  return (
    `The database allows ${allowed} connections, others hold ${others} now, and this process may open ${wanted}. ` +
    'Raise max_connections there, or lower DATABASE_POOL here, so that none is refused under load.'
  )
}
