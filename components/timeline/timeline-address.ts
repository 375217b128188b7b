import { parseAsInteger, parseAsIsoDateTime, parseAsString, parseAsStringLiteral } from 'nuqs'
import { eventKinds } from './timeline-row'

/** What the address of a timeline holds: the event looked at, the visible part, and what is filtered. */
export const timelineAddress = {
  event: parseAsInteger,
  kind: parseAsStringLiteral(eventKinds.filter((kind) => kind !== 'surface')),
  q: parseAsString.withDefault(''),
  from: parseAsIsoDateTime,
  to: parseAsIsoDateTime,
}
