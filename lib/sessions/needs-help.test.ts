import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { events } from '@/db/schema/events'
import { sessions } from '@/db/schema/sessions'
import type { Actor } from '@/lib/people/actor'
import { member, program } from '@/lib/people/member.fixture'
import { changeSession } from './change'
import { listSessions } from './list'
import { insertSession } from './open'
import { sessionsOverview } from './overview'
import { listQuery } from './schema'

let staff: Actor
const now = new Date('2026-11-20T13:30:00.000Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
let opened = 0

/** A session with its last sign `sign` minutes ago that asked for help `asked` minutes ago. */
async function open(sign: number, asked?: number) {
  opened += 1
  const outsideToken = `ws_help_${opened}`
  const session = await insertSession(
    { personId: null, type: 'workshop', channel: 'workshop', outsideToken },
    ago(sign),
    db,
  )
  if (!session) throw new Error('not opened')
  if (asked !== undefined) await askForHelp(session.id, asked)
  return session.id
}

const askForHelp = (id: string, minutes: number) =>
  db
    .update(sessions)
    .set({ needsHelpAt: ago(minutes) })
    .where(eq(sessions.id, id))

const page = (query: Record<string, string>, actor = staff) => listSessions({ actor, now, ...listQuery.parse(query) })
const ids = async (query: Record<string, string>) => (await page(query)).items.map((item) => item.session_id)

beforeAll(async () => {
  staff = (await member('instructor')).actor
})

test('whoever asks for help comes first, the longest wait on top, each once on all pages', async () => {
  const [quiet, short, long, old] = [await open(1), await open(2, 3), await open(30, 9), await open(60)]
  expect(await ids({})).toEqual([long, short, quiet, old])
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const { items, nextCursor } = await page(cursor ? { limit: '1', cursor } : { limit: '1' })
    seen.push(...items.map((item) => item.session_id))
    cursor = nextCursor
  }
  expect(seen).toEqual([long, short, quiet, old])
  const [first] = (await page({})).items
  expect(first).toMatchObject({ state: 'help', needs_help_at: ago(9).toISOString() })
})

test('they are a state of their own; other states go by the last sign alone, and the figures agree', async () => {
  const help = await ids({ state: 'help' })
  expect(help).toHaveLength(2)
  expect(await ids({ state: 'help', q: 'ws_help_3' })).toEqual([help[0]])
  expect(await ids({ state: 'help', q: 'ws_help_1' })).toEqual([])
  const states = await Promise.all(
    (['live', 'idle'] as const).map(async (state) => [state, await ids({ state })] as const),
  )
  for (const [, found] of states) expect(found.filter((id) => help.includes(id))).toEqual([])
  const overview = await sessionsOverview({ actor: staff, now })
  expect(overview.waiting_since).toBe(ago(9).toISOString())
  expect(overview.states).toMatchObject({ help: 2, live: states[0]?.[1].length, idle: states[1]?.[1].length })
})

test('a session that has ended asks for nothing any more', async () => {
  const id = await open(1, 2)
  await db.update(sessions).set({ status: 'completed' }).where(eq(sessions.id, id))
  expect(await ids({ state: 'help' })).not.toContain(id)
  const [item] = (await page({ status: 'completed' })).items
  expect(item).toMatchObject({ state: 'done', needs_help_at: null })
})

test('a program that reads sessions, and whoever lists their own, get them by the same rules', async () => {
  const reader = await program('sessions:read')
  expect((await page({ limit: '1' }, reader)).items[0]?.state).toBe('help')
  const student = (await member('student')).actor
  expect((await page({}, student)).items).toEqual([])
})

test('staff say that somebody has been helped: noted, told to the others, and only by staff', async () => {
  const id = await open(1, 2)
  await changeSession({ actor: staff, sessionId: id, needsHelp: false, now })
  expect(await ids({ state: 'help' })).not.toContain(id)
  const told = await db.select({ type: events.type }).from(events).where(eq(events.sessionId, id))
  expect(told.map(({ type }) => type)).toContain('helped')
  const [noted] = await db.select().from(audit).where(eq(audit.sessionId, id))
  expect(noted).toMatchObject({ action: 'session_changed', detail: { fields: ['needsHelp'] } })

  const mine = await open(1, 2)
  const { actor, id: personId } = await member('student')
  await db.update(sessions).set({ personId }).where(eq(sessions.id, mine))
  const refused = changeSession({ actor, sessionId: mine, needsHelp: false, now })
  await expect(refused).rejects.toMatchObject({ code: 'forbidden' })
  const foreign = changeSession({ actor: (await member('student')).actor, sessionId: mine, needsHelp: false, now })
  await expect(foreign).rejects.toMatchObject({ code: 'session_not_found' })
})
