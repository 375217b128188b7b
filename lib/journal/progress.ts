import type { Actor } from '@/lib/people/actor'
import { addDays } from './calendar'
import { weigh } from './mood-pieces'
import { pieceRows } from './mood-rows'
import type { ProgressQuery, ProgressView } from './mood-schema'
import { whoseDays } from './mood-whose'
import { progressOver } from './progress-weeks'

/**
 * How somebody's writing, talking and mood went on week by week; for staff and keys in numbers alone.
 * @param options.id `me`, C123 or a UUID.
 * @throws AppError `not_found`, `invalid`, as whoseDays.
 */
export async function readProgress(
  options: { actor: Actor; id: string; now?: Date } & ProgressQuery,
): Promise<ProgressView> {
  const { actor, id, days, time_zone, now = new Date() } = options
  const whose = await whoseDays({ actor, id, zone: time_zone, now })
  const pieces = weigh(await pieceRows(whose, addDays(whose.today, 1 - days), { telling: false }))
  const told = progressOver(pieces, { to: whose.today, days, own: whose.own })
  return { user_id: whose.personId, days, time_zone: whose.zone, ...told }
}
