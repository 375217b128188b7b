import { count, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { errorGroups, errorSightings } from '@/db/schema/session-log'
import type { Json } from '@/lib/clean'
import type { DigestEvent } from './digest-read'
import { errorOf, type LoggedError } from './fingerprint'

/** Errors whose whole data is read at once: one of them may be a quarter of a megabyte. */
const readAtOnce = 20

/** A page that makes errors up fills no table: past so many kinds in one session its new ones count as one. */
const mostKinds = 100
const crowd: LoggedError = {
  fingerprint: 'many-kinds',
  errorType: 'many_kinds',
  message: 'Errors of sessions with more kinds of them than are told apart',
  statusCode: null,
  step: null,
  stepName: null,
}

/**
 * Finds the group that each error counts in.
 * @returns `described` tells what the groups say that are not there yet.
 */
export async function sortErrors(errors: DigestEvent[], tx: Tx) {
  const told = errors.map(({ fingerprint }) => fingerprint).filter((fingerprint) => fingerprint !== null)
  const groups = await groupsOf([...new Set(told)], tx)
  const described = await describe(errors, groups, tx)
  // Where nothing was told of them when they came in, it is found out here.
  const unseen = [...described.values()].map(({ fingerprint }) => fingerprint).filter((own) => !groups.has(own))
  for (const [fingerprint, into] of await groupsOf(unseen, tx)) groups.set(fingerprint, into)
  const own = (event: DigestEvent) => event.fingerprint ?? described.get(event.id)?.fingerprint ?? ''
  const fresh = errors.filter((event) => !groups.has(own(event)))
  const kinds = await kindsOf([...new Set(fresh.map(({ sessionId }) => sessionId))], tx)
  for (const event of fresh) {
    if (groups.has(own(event))) continue
    const met = kinds.get(event.sessionId) ?? 0
    if (met < mostKinds) groups.set(own(event), own(event))
    kinds.set(event.sessionId, met + 1)
  }
  const groupOf = (event: DigestEvent) => groups.get(own(event)) ?? crowd.fingerprint
  return { groupOf, described: [...described.values(), crowd] }
}

/** How many kinds of errors each session has met so far. */
async function kindsOf(sessionIds: string[], tx: Tx): Promise<Map<string, number>> {
  if (sessionIds.length === 0) return new Map()
  const rows = await tx
    .select({ id: errorSightings.sessionId, kinds: count() })
    .from(errorSightings)
    .where(inArray(errorSightings.sessionId, sessionIds))
    .groupBy(errorSightings.sessionId)
  return new Map(rows.map(({ id, kinds }) => [id, kinds]))
}

/** Those groups that there are, each with the one that it counts in. */
async function groupsOf(fingerprints: string[], tx: Tx): Promise<Map<string, string>> {
  if (fingerprints.length === 0) return new Map()
  const rows = await tx
    .select({ fingerprint: errorGroups.fingerprint, into: errorGroups.mergedInto })
    .from(errorGroups)
    .where(inArray(errorGroups.fingerprint, fingerprints))
  return new Map(rows.map(({ fingerprint, into }) => [fingerprint, into ?? fingerprint]))
}

/** What new errors say; one of each kind is read. */
async function describe(errors: DigestEvent[], known: Map<string, string>, tx: Tx): Promise<Map<number, LoggedError>> {
  const first = new Map<string | number, number>()
  for (const { id, fingerprint } of errors) {
    if (fingerprint !== null && known.has(fingerprint)) continue
    if (!first.has(fingerprint ?? id)) first.set(fingerprint ?? id, id)
  }
  const ids = [...first.values()]
  const described = new Map<number, LoggedError>()
  const own = new Map(errors.map(({ id, fingerprint }) => [id, fingerprint]))
  for (let at = 0; at < ids.length; at += readAtOnce) {
    const rows = await tx
      .select({ id: events.id, data: events.data })
      .from(events)
      .where(inArray(events.id, ids.slice(at, at + readAtOnce)))
    for (const { id, data } of rows) {
      const error = errorOf(data as Json)
      described.set(id, { ...error, fingerprint: own.get(id) ?? error.fingerprint })
    }
  }
  return described
}
