import { db } from '@/db/client'
import { lockSession } from '@/lib/sessions/find'
import { deleteUnconsented, firstPlace } from './check-consent'
import { removeLeftoverJobs } from './check-jobs'
import { type Rule, rules } from './check-rules'
import { noteCheck, type Repair } from './repairs'

type Found = { session_id: string; run_id: string | null }

/** What one check mends at most of each kind; the next goes on. */
const atMostOfAKind = 200

let consentSeenUpTo = firstPlace

/**
 * Proves that no session is stuck on its way through the pipeline and that no example is there without consent, and mends what is not so:
 * each breach in a transaction of its own, in which it is looked at again.
 * @returns what was mended.
 */
export async function checkSessions(options: { now?: Date; atMost?: number } = {}): Promise<Repair[]> {
  const { now = new Date(), atMost = atMostOfAKind } = options
  const repairs: Repair[] = []
  for (const rule of rules) repairs.push(...(await mendAll(rule, now, atMost)))
  const jobs = await removeLeftoverJobs(atMost)
  repairs.push(...jobs.map((runId) => ({ what: 'job_without_work', sessionId: null, runId })))
  const { sessionIds, next } = await deleteUnconsented(consentSeenUpTo)
  consentSeenUpTo = next
  repairs.push(...sessionIds.map((sessionId) => ({ what: 'examples_without_consent', sessionId, runId: null })))
  await noteCheck(repairs, now)
  return repairs
}

async function mendAll(rule: Rule, now: Date, atMost: number): Promise<Repair[]> {
  const repairs: Repair[] = []
  for (const { session_id: sessionId } of await db.execute<Found>(rule.find(atMost))) {
    const runId = await db.transaction(async (tx) => {
      const session = await lockSession(sessionId, tx)
      return session ? rule.mend(session, now, tx) : null
    })
    if (runId) repairs.push({ what: rule.what, sessionId, runId })
  }
  return repairs
}
