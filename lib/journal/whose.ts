import { sql } from '@/db/client'
import { AppError, sqlState } from '@/lib/errors'
import { isUuid } from '@/lib/ids'
import { isSelf } from '@/lib/people/access'
import { type Actor, hasScope, isStaff } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'

/** Whose numbers are asked for, and what time it is where they are. */
export type Whose = { personId: string; zone: string; today: string; own: boolean }

type Asked = { actor: Actor; id: string | undefined; zone: string | undefined; now: Date }

// Not known to the database though the runtime knows it.
const unknownZone = '22023'

async function find({ named, zone, now }: { named: string; zone: string | undefined; now: Date }) {
  const [found] = await sql<{ id: string; zone: string; today: string }[]>`
    select id, zone, to_char(${now.toISOString()}::timestamptz at time zone zone, 'YYYY-MM-DD') as today
    from (
      select id, coalesce(${zone ?? null}::text, time_zone, 'UTC') as zone from people
      where ${isUuid(named) ? sql`id = ${named}` : sql`customer_id = ${named.toUpperCase()}`}
    ) person`
  return found
}

/**
 * The person whose journal's numbers are asked for, with the time zone to count their days in: the one given, else their own, else UTC.
 * Of others staff and keys with `sessions:read` may ask, whose look is written down.
 * @param asked.id `me`, C123 or a UUID; the caller's own when there is none.
 * @throws AppError `not_found` for what is absent or not the caller's: the two look the same; `invalid` for a zone that nobody knows.
 */
export async function whoseNumbers({ actor, id = 'me', zone, now }: Asked): Promise<Whose> {
  const named = id === 'me' ? actor.person?.id : id
  const found = named === undefined ? undefined : await find({ named, zone, now }).catch(refuseZone)
  const own = found !== undefined && isSelf(actor, found.id)
  if (!found || !(own || isStaff(actor) || hasScope(actor, 'sessions:read'))) throw new AppError('not_found')
  if (!own)
    await noteAudit({ actor, action: 'person_read', personId: found.id, detail: { of: 'journal' }, repeats: true })
  return { personId: found.id, zone: found.zone, today: found.today, own }
}

function refuseZone(error: unknown): never {
  if (sqlState(error) !== unknownZone) throw error
  const detail = 'A time zone such as Europe/Berlin'
  throw new AppError('invalid', detail, { cause: error, errors: [{ pointer: '/time_zone', detail }] })
}
