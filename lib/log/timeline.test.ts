import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import type { EventSource } from '@/db/enums'
import { sendMessage } from '@/lib/chat/send-message'
import { record } from '@/lib/events/record'
import { type Actor, nobody } from '@/lib/people/actor'
import { member, program } from '@/lib/people/member.fixture'
import { insertSession } from '@/lib/sessions/open'
import { readTimeline } from './timeline'
import { readTimelineRows } from './timeline-rows'
import { type TimelineFilter, type TimelineRowsQuery, timelineRowsQuery } from './timeline-schema'

let staff: Actor
const now = new Date('2026-11-20T13:30:00.000Z')
const at = (second: number) => new Date(now.getTime() - 3_600_000 + second * 1000)

beforeAll(async () => {
  staff = (await member('instructor')).actor
})

type Made = { second: number; type: string; data: unknown; source?: EventSource; clientEventId?: string }

async function made(rows: Made[], type: 'workshop' | 'visit' = 'workshop') {
  const session = await insertSession({ personId: null, type, channel: 'workshop' }, at(0), db)
  if (!session) throw new Error('not opened')
  const events = rows.map(({ second, source = 'log', ...row }) => ({
    ...row,
    source,
    sessionId: session.id,
    occurredAt: at(second),
  }))
  return { id: session.id, ids: (await record(events)).map(({ id }) => id) }
}

const look = (sessionId: string, more: Partial<{ bins: number; now: Date } & TimelineFilter> = {}) =>
  readTimeline({ actor: staff, sessionId, bins: 10, now, ...more })

const pick = async (sessionId: string, query: Partial<TimelineRowsQuery> = {}) => {
  const page = await readTimelineRows({ actor: staff, sessionId, ...timelineRowsQuery.parse(query) })
  return { ...page, ids: page.items.map((item) => item.event_id) }
}

const action = (second: number, n = second): Made => ({ second, type: 'action', data: { actionName: `act_${n}` } })

describe('a session as a whole', () => {
  test('bins hold every row, the first and the last among them, by surface and by what broke', async () => {
    const { id } = await made([
      action(0),
      { second: 60, type: 'error', data: {} },
      { second: 99, type: 'channel', data: { from: 'workshop', to: 'telegram' }, source: 'system' },
      { second: 99, type: 'status', data: { to: 'processing' }, source: 'system' },
      action(100),
    ])
    const { bins, total, from, to, live } = await look(id)
    expect([from, to, live, total]).toEqual([at(0).toISOString(), at(100).toISOString(), false, 6])
    expect(bins.map((bin) => Date.parse(bin.start) - at(0).getTime())).toEqual(
      [0, 10, 20, 30, 40, 50, 60, 70, 80, 90].map((second) => second * 1000),
    )
    // The session's own beginning is a row too.
    expect(bins[0]).toMatchObject({ counts: { workshop: 2 }, errors: 0 })
    expect(bins[6]).toMatchObject({ counts: { workshop: 1 }, errors: 1 })
    expect(bins[9]).toMatchObject({ counts: { telegram: 2, system: 1 }, errors: 0 })
    const running = await look(id, { now: at(160) })
    expect([running.live, running.to]).toEqual([true, at(160).toISOString()])
  })

  test('kinds are counted, what broke among its own kind and the errors', async () => {
    const { id } = await made([
      action(0),
      { second: 1, type: 'error', data: {} },
      { second: 2, type: 'help_request', data: { message: 'It hangs' } },
      { second: 3, type: 'init', data: {} },
      { second: 4, type: 'error', data: {}, source: 'recorder' },
      { second: 5, type: 'pipeline', data: { stage: 'quality', status: 'failed' }, source: 'system' },
      { second: 6, type: 'status', data: { to: 'ended' }, source: 'system' },
      { second: 7, type: 'note', data: {}, source: 'system' },
    ])
    const { kinds } = await look(id)
    expect(kinds).toEqual({ chat: 2, steps: 1, actions: 2, api: 0, state: 1, errors: 2, pipeline: 1, surface: 1 })
    expect((await look(id, { kind: 'errors' })).matching).toBe(2)
    expect((await look(id, { q: 'HANGS', to: at(3).toISOString() })).matching).toBe(1)
    expect((await pick(id, { kind: 'errors' })).ids).toHaveLength(2)
  })

  test('an event with a number that never came leaves a gap, and closes it when it comes', async () => {
    const numbered = (second: number, number: number): Made => ({
      ...action(second),
      clientEventId: `tabcdefgh12.${number}`,
    })
    const { id, ids } = await made([
      numbered(0, 1),
      numbered(1, 2),
      numbered(241, 15),
      { ...action(242), clientEventId: 'own' },
    ])
    const late = new Date(Date.now() + 60_000)
    const { gaps } = await look(id, { now: late })
    expect(gaps).toEqual([
      { before: ids[2], missing: 12, from: at(1).toISOString(), to: at(241).toISOString(), offline: false },
    ])
    expect((await look(id, { now: new Date() })).gaps).toEqual([])
    const came = Array.from({ length: 12 }, (_, index) => ({ ...numbered(100 + index, 3 + index) }))
    await record(
      came.map(({ second, ...row }) => ({ ...row, source: 'log' as const, sessionId: id, occurredAt: at(second) })),
    )
    expect((await look(id, { now: late })).gaps).toEqual([])
  })

  test('the first of a tab can be missing, and a page that told it was offline says why', async () => {
    const { id, ids } = await made([
      { ...action(5), clientEventId: 't0000000000.4' },
      {
        second: 6,
        type: 'state_change',
        data: { stateName: 'online', oldValue: false, newValue: true },
        clientEventId: 't0000000000.5',
      },
    ])
    const { gaps } = await look(id, { now: new Date(Date.now() + 60_000) })
    expect(gaps).toEqual([{ before: ids[0], missing: 3, from: null, to: at(5).toISOString(), offline: true }])
  })

  test('somebody else’s session, and none at all, are not there', async () => {
    const { id } = await made([action(0)])
    const missing = { code: 'session_not_found' }
    await expect(readTimeline({ actor: nobody, sessionId: id, bins: 10 })).rejects.toMatchObject(missing)
    await expect(look('nonsense')).rejects.toMatchObject(missing)
    await expect(pick('01890000-0000-7000-8000-00000000dead')).rejects.toMatchObject(missing)
  })
})

describe('rows', () => {
  test('pages meet from either side without a row missed or repeated, in the order things happened', async () => {
    const { id, ids } = await made(Array.from({ length: 25 }, (_, n) => action(Math.floor(n / 2), n)))
    const place = (item?: { occurred_at: string; event_id: number }) => `${item?.occurred_at},${item?.event_id}`
    const newest = await pick(id, { limit: 10 })
    expect([newest.ids, newest.older, newest.newer]).toEqual([ids.slice(15), true, false])
    const before = await pick(id, { limit: 10, before: place(newest.items[0]) })
    expect([before.ids, before.older, before.newer]).toEqual([ids.slice(5, 15), true, true])
    const first = await pick(id, { limit: 10, before: place(before.items[0]) })
    expect([first.ids.slice(1), first.older]).toEqual([ids.slice(0, 5), false])
    const on = await pick(id, { limit: 100, after: place(first.items.at(-1)) })
    expect([on.ids, on.newer]).toEqual([ids.slice(5), false])
  })

  test('a place can be an event or a moment', async () => {
    const { id, ids } = await made(Array.from({ length: 9 }, (_, n) => action(n)))
    const around = await pick(id, { around: ids[4], limit: 4 })
    expect([around.ids, around.older, around.newer]).toEqual([ids.slice(2, 6), true, true])
    expect((await pick(id, { at: at(7).toISOString(), limit: 1 })).ids).toEqual([ids[7]])
    expect((await pick(id, { at: at(100).toISOString(), limit: 1 })).ids).toEqual([])
    expect((await pick(id, { around: 1, limit: 4 })).ids).toHaveLength(2)
  })

  test('messages come with their words for those who may read them', async () => {
    const { id } = await made([], 'visit')
    await sendMessage({ actor: await program('admin'), sessionId: id, content: 'Is it in blue?', now })
    const { items, messages } = await pick(id)
    expect(messages.map(({ content }) => content)).toContain('Is it in blue?')
    expect((await pick(id, { q: 'in BLUE?' })).items).toHaveLength(1)
    expect(JSON.stringify(items)).not.toContain('blue')
    const reader = await program('log:read')
    const page = await readTimelineRows({ actor: reader, sessionId: id, ...timelineRowsQuery.parse({}) })
    expect(page.messages).toEqual([])
    const found = await readTimelineRows({ actor: reader, sessionId: id, ...timelineRowsQuery.parse({ q: 'blue' }) })
    expect(found.items).toEqual([])
  })
})
