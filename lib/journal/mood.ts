import type { Actor } from '@/lib/people/actor'
import { addDays } from './calendar'
import { moodOver, movingDays } from './mood-period'
import { weigh } from './mood-pieces'
import { pieceRows } from './mood-rows'
import type { MoodQuery, MoodView } from './mood-schema'
import { whoseDays } from './mood-whose'

/**
 * How somebody was, day by day, read from what they wrote and said: for themselves with the words that led to it, for staff and keys in numbers.
 * @throws AppError `not_found`, `invalid`, as whoseDays.
 */
export async function readMood(options: { actor: Actor; now?: Date } & MoodQuery): Promise<MoodView> {
  const { actor, days, user_id: id, time_zone, now = new Date() } = options
  const whose = await whoseDays({ actor, id, zone: time_zone, now })
  // A moving average of the first day looks back to days before it.
  const rows = await pieceRows(whose, addDays(whose.today, 2 - days - movingDays))
  const told = moodOver(weigh(rows), { to: whose.today, days, own: whose.own })
  return { user_id: whose.personId, days, time_zone: whose.zone, ...told }
}
