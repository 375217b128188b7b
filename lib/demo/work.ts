import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { DemoAction } from '@/db/enums'
import { demoWork } from '@/db/schema/demo'
import { AppError } from '@/lib/errors'
import { canAdminister } from '@/lib/people/access'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { holdsDemo } from './mark'
import type { DemoView } from './schema'
import { superviseDemo } from './supervise'
import { mayFill, readDemo, workAt } from './view'

const lock = sql`hashtext('throughline_demo')`

type Asked = { actor: Actor; now?: Date }

/**
 * Begins to fill the installation with demo data: some of everything, by the program that populate is.
 * @throws AppError `not_signed_in`, `forbidden`, `conflict` where somebody has had a session, it is filled already, or something is under way.
 */
export async function fillWithDemo(options: Asked): Promise<DemoView> {
  return begin('fill', options)
}

/**
 * Begins to take away what populate made, and nothing else.
 * @throws AppError `not_signed_in`, `forbidden`, `conflict` where there is none, or while something is under way.
 */
export async function removeDemoData(options: Asked): Promise<DemoView> {
  return begin('remove', options)
}

async function begin(action: DemoAction, { actor, now = new Date() }: Asked): Promise<DemoView> {
  demand(actor, canAdminister(actor))
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lock})`)
    const work = await workAt(now, tx)
    if (work?.status === 'running') throw new AppError('conflict', 'Demo data is being made or removed just now.')
    if (action === 'fill' && !(await mayFill(work, tx))) {
      throw new AppError('conflict', 'There are sessions here. Nothing was added to them.')
    }
    if (action === 'remove' && !(await holdsDemo(tx))) throw new AppError('conflict', 'There is no demo data here.')
    const fresh = { what: null, done: 0, total: 0, error: null, endedAt: null, cancelRequestedAt: null }
    const begun = { ...fresh, action, status: 'running' as const, startedAt: now, seenAt: now }
    await tx.insert(demoWork).values(begun).onConflictDoUpdate({ target: demoWork.id, set: begun })
  })
  await noteAudit({ actor, action: action === 'fill' ? 'demo_data_made' : 'demo_data_removed', now })
  superviseDemo(action)
  return readDemo({ actor, now })
}

/** Has what is under way end, on whichever copy it is. What was made till then stays. @throws AppError `not_signed_in`, `forbidden`. */
export async function stopDemo({ actor, now = new Date() }: Asked): Promise<DemoView> {
  demand(actor, canAdminister(actor))
  await db.update(demoWork).set({ cancelRequestedAt: now }).where(eq(demoWork.status, 'running'))
  return readDemo({ actor, now })
}
