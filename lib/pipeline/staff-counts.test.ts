import { expect, test } from 'vitest'
import { db } from '@/db/client'
import type { Role } from '@/db/enums'
import { type Actor, nobody } from '@/lib/people/actor'
import { endSession } from '@/lib/sessions/end-session'
import { insertSession } from '@/lib/sessions/open'
import { staffCounts } from './staff-counts'

const actor = (role: Role): Actor => ({
  ...nobody,
  person: { id: crypto.randomUUID(), tokenId: '', customerId: 'C1', name: null, roles: [role] },
})

test('counts live sessions and runs on the line; what is left to review only for those who review', async () => {
  const now = new Date()
  for (const end of [false, false, true]) {
    const session = await insertSession({ personId: null, type: 'visit', channel: 'kiosk' }, now, db)
    if (end && session) await db.transaction((tx) => endSession({ sessionId: session.id, reason: 'stopped', now }, tx))
  }
  expect(await staffCounts({ actor: actor('operator'), now })).toEqual({ live: 2, pipeline: 1, review: 0 })
  expect(await staffCounts({ actor: actor('instructor'), now })).toMatchObject({ live: 2, review: null })
  await expect(staffCounts({ actor: actor('student'), now })).rejects.toMatchObject({ code: 'forbidden' })
})
