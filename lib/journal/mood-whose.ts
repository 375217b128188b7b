import { AppError, sqlState } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { dateIn } from './calendar'
import { whoseJournal } from './whose'

/** Whose numbers are asked for, the time zone their days are counted in, and what day it is there. */
export type WhoseDays = { personId: string; zone: string; today: string; own: boolean }

type Asked = { actor: Actor; id: string | undefined; zone: string | undefined; now: Date }

/**
 * Whose journal a call is about, as whoseJournal finds them, in the time zone given, else their own, else UTC.
 * @throws AppError as whoseJournal.
 */
export async function whoseDays({ actor, id, zone: given, now }: Asked): Promise<WhoseDays> {
  const { person, own } = await whoseJournal(actor, id)
  const zone = given ?? person.timeZone ?? 'UTC'
  return { personId: person.id, zone, today: dateIn(zone, now), own }
}

/** Turns the database's complaint of a zone that the runtime alone knows into one for the caller. */
export function refuseZone(error: unknown): never {
  if (sqlState(error) !== '22023') throw error
  const detail = 'A time zone such as Europe/Berlin'
  throw new AppError('invalid', detail, { cause: error, errors: [{ pointer: '/time_zone', detail }] })
}
