import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import type { Role } from '@/db/enums'
import { sessions } from '@/db/schema/sessions'
import { type Actor, nobody } from '@/lib/people/actor'
import { endSession } from '@/lib/sessions/end-session'
import { insertSession } from '@/lib/sessions/open'
import { staffCounts } from './staff-counts'

const actor = (role: Role): Actor => ({
  ...nobody,
  person: { id: crypto.randomUUID(), tokenId: '', customerId: 'C1', name: null, roles: [role] },
})

test('counts live sessions, those who ask for help and runs on the line; what is left to review only for those who review', async () => {
  const now = new Date()
  for (const end of [false, false, true]) {
    const session = await insertSession({ personId: null, type: 'visit', channel: 'kiosk' }, now, db)
    if (end && session) await db.transaction((tx) => endSession({ sessionId: session.id, reason: 'stopped', now }, tx))
  }
  const asking = await insertSession({ personId: null, type: 'workshop', channel: 'workshop' }, now, db)
  await db
    .update(sessions)
    .set({ needsHelpAt: now })
    .where(eq(sessions.id, asking?.id ?? ''))
  expect(await staffCounts({ actor: actor('operator'), now })).toEqual({
    live: 2,
    help: 1,
    alerts: 0,
    pipeline: 1,
    review: 0,
  })
  expect(await staffCounts({ actor: actor('instructor'), now })).toMatchObject({ live: 2, review: null })
  await expect(staffCounts({ actor: actor('student'), now })).rejects.toMatchObject({ code: 'forbidden' })
})
