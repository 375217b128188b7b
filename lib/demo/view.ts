import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { demoWork } from '@/db/schema/demo'
import { canAdminister } from '@/lib/people/access'
import { type Actor, demand } from '@/lib/people/actor'
import { holdsRealSessions } from './mark'
import type { DemoView } from './schema'

/** Without a sign of the copy that sees to it for so long, work was broken off. */
const silentMs = 15_000
const brokenOff = 'The server stopped before it was done.'

type Work = typeof demoWork.$inferSelect

/** What was begun last, as it stands now. */
export async function workAt(now: Date, tx: Tx = db): Promise<Work | null> {
  const [work] = await tx.select().from(demoWork)
  if (work?.status !== 'running' || now.getTime() - work.seenAt.getTime() < silentMs) return work ?? null
  return { ...work, status: 'failed', error: brokenOff, endedAt: work.seenAt }
}

/** There is no session here, or only some of those that a filling made before it broke off. */
export async function mayFill(work: Work | null, tx: Tx = db): Promise<boolean> {
  if (work?.status === 'running') return false
  const isPart = work?.action === 'fill' && work.status !== 'done'
  if (isPart) return !(await holdsRealSessions(tx))
  return (await tx.execute(sql`select from sessions limit 1`)).length === 0
}

async function countDemo(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`select count(*)::int as count from demo_sessions`)
  return row?.count ?? 0
}

/** How it stands with demo data here, for admins. @throws AppError `not_signed_in`, `forbidden`. */
export async function readDemo({ actor, now = new Date() }: { actor: Actor; now?: Date }): Promise<DemoView> {
  demand(actor, canAdminister(actor))
  const work = await workAt(now)
  return {
    offered: await mayFill(work),
    sessions: await countDemo(db),
    work: work && {
      action: work.action,
      status: work.status,
      what: work.what,
      done: work.done,
      total: work.total,
      error: work.error,
      started_at: work.startedAt.toISOString(),
      ended_at: work.endedAt?.toISOString() ?? null,
    },
  }
}
