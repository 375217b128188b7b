import { eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { entries } from '@/db/schema/journal'
import { sessions } from '@/db/schema/sessions'
import { sendMessage } from '@/lib/chat/send-message'
import { env } from '@/lib/env'
import { ingest } from '@/lib/log/ingest'
import { type Actor, nobody } from '@/lib/people/actor'
import { createSession } from '@/lib/sessions/create'
import { endSession } from '@/lib/sessions/end-session'
import { writeJournal } from './journal.fixture'
import { account, guest, idOf, start, unique } from './people.fixture'
import { findMarker } from './planted.fixture'
import { deletePastRetention } from './retention'

const day = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * day)

async function endedAt(sessionId: string, at: Date) {
  await endSession({ sessionId, reason: 'finished' })
  await db.update(sessions).set({ status: 'completed', lastActivityAt: at }).where(eq(sessions.id, sessionId))
}

async function talked(session: { sessionId: string; actor: Actor }, marker: string, at: Date) {
  await sendMessage({ ...session, content: marker })
  await endedAt(session.sessionId, at)
  return session.sessionId
}

const workshop = (sessionToken: string) =>
  ingest({ actor: nobody, items: [{ sessionToken, eventType: 'action', eventData: { said: sessionToken } }] })

test('a session goes with all that hangs off it once its days are over, and not a day before', async () => {
  const days = env().RETENTION_DAYS
  const marker = unique('kept')
  const past = await talked(await guest(), marker, ago(days + 1))
  const recent = await talked(await guest(), unique('recent'), ago(days - 1))
  const person = await account()
  const own = await start({ actor: person })
  const owned = await talked({ sessionId: own.session.session_id, actor: person }, unique('owned'), ago(days + 1))
  const running = await guest()
  await db
    .update(sessions)
    .set({ lastActivityAt: ago(days + 1) })
    .where(eq(sessions.id, running.sessionId))
  expect(await deletePastRetention()).toBe(1)
  expect(await findMarker(marker)).toEqual([])
  const all = [past, recent, owned, running.sessionId]
  const left = await db.select({ id: sessions.id }).from(sessions).where(inArray(sessions.id, all))
  expect(left.map((row) => row.id).sort()).toEqual([recent, owned, running.sessionId].sort())
  expect(await deletePastRetention()).toBe(0)
})

test('entries and talks of somebody with an account stay, however old they are', async () => {
  const actor = await account()
  const at = ago(10 * env().RETENTION_DAYS)
  const { entryIds } = await writeJournal({ personId: idOf(actor), marker: unique('old'), at })
  const said = unique('said')
  const talk = await createSession({ actor, userId: idOf(actor), type: 'reflection_buddy' })
  await talked({ sessionId: talk.sessionId, actor }, said, at)
  expect(await deletePastRetention()).toBe(0)
  expect(await db.$count(entries, inArray(entries.id, entryIds))).toBe(1)
  expect((await findMarker(said)).length).toBeGreaterThan(0)
})

test('an outside token that comes back after its session was deleted opens a new one', async () => {
  const token = unique('ws_back')
  await workshop(token)
  const byToken = eq(sessions.outsideToken, token)
  const [session] = await db.select().from(sessions).where(byToken)
  await endedAt(session?.id ?? '', ago(env().RETENTION_DAYS + 1))
  await deletePastRetention()
  expect(await workshop(token)).toMatchObject({ accepted: 1, rejected: [] })
  const [again] = await db.select().from(sessions).where(byToken)
  expect(again?.id).not.toBe(session?.id)
})
