import { asc } from 'drizzle-orm'
import { db } from '@/db/client'
import { aside, asideEach } from '@/db/read-replica'
import { events } from '@/db/schema/events'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { canReadWords } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { entriesWhere } from './export'
import { logFile } from './log-file'
import { noteExport } from './note-reading'
import { demandLogReader } from './query'
import { rowsOfTimeline } from './timeline-kinds'
import type { TimelineExportQuery } from './timeline-schema'

/**
 * A session, or what a filter leaves of it, as a file in the order in which things happened; in constant memory, however long it is.
 * @returns the file, and how many rows it will have.
 * @throws AppError 401 or 403 unless staff or a key that reads the log, `session_not_found`.
 */
export async function exportTimeline(options: { actor: Actor; sessionId: string } & TimelineExportQuery) {
  const { actor, sessionId, format } = options
  demandLogReader(actor)
  const found = await findSession(sessionId)
  if (!found) throw new AppError('session_not_found')
  const where = rowsOfTimeline(sessionId, options, canReadWords(actor, found.session))
  const rows = await aside(() => db.$count(events, where))
  await noteExport(actor, { sessionId, source: 'all', format })
  const pages = asideEach(() => entriesWhere(where, [asc(events.occurredAt), asc(events.id)], 'all'))
  return { rows, file: logFile(format, pages) }
}
