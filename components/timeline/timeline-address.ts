import { parseAsInteger, parseAsIsoDateTime, parseAsString, parseAsStringLiteral } from 'nuqs'
import { timelineKinds } from '@/lib/log/client'

/** How the time of a row is told: by the clock, or from where the session began. */
const timeLooks = ['clock', 'elapsed'] as const
export type TimeLook = (typeof timeLooks)[number]

/** What the address of a timeline holds: the event looked at, the visible part, what is filtered, and how time is told. */
export const timelineAddress = {
  event: parseAsInteger,
  kind: parseAsStringLiteral(timelineKinds.filter((kind) => kind !== 'surface')),
  q: parseAsString.withDefault(''),
  from: parseAsIsoDateTime,
  to: parseAsIsoDateTime,
  time: parseAsStringLiteral(timeLooks).withDefault('clock'),
}
