import { type Actor, isNobody } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import type { LogFilter } from './schema'

/** The filters that name somebody. */
const naming = ['sessionToken', 'sessionId', 'studentEmail'] as const

/**
 * Writes down that staff or a program read what is logged of somebody they named; a look at the log as a whole names nobody.
 * @param sessionIds of the rows they saw: the one session, if it is one.
 */
export async function noteReading(actor: Actor, filter: LogFilter, sessionIds: string[] = []) {
  const by = naming.filter((name) => filter[name] !== undefined)
  if (by.length === 0 || isNobody(actor)) return
  const [first, ...others] = new Set(sessionIds)
  const sessionId = filter.sessionId ?? (others.length === 0 ? first : undefined) ?? null
  await noteAudit({ actor, action: 'log_read', sessionId, detail: { by }, repeats: true })
}

/** Writes down that the log left as a file. */
export async function noteExport(actor: Actor, filter: LogFilter & { format: string }) {
  const by = Object.keys(filter).filter((name) => name !== 'limit' && name !== 'order')
  await noteAudit({
    actor,
    action: 'log_exported',
    sessionId: filter.sessionId ?? null,
    detail: { by, format: filter.format },
  })
}
