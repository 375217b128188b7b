import { noteFigure } from '@/tests/figures'
import { expect, serverUrl } from '@/tests/fixtures'
import { call } from './call'
import { rowsOf, withoutIds } from './own-rows'
import { routesOnDisk } from './route-files'
import type { Case, Twin } from './twin'
import { cases } from './twins'
import type { World } from './world'
import { test } from './world-test'

const id = '0badc0de-0000-7000-8000-00000000feed'
const time = '1999-12-31T23:59:59.000Z'
const planted = 'planted'

/** What somebody might hope that we take over. */
const unknown = {
  ...{
    id,
    sessionId: id,
    session_id: id,
    personId: id,
    person_id: id,
    userId: id,
    user_id: id,
    runId: id,
    tokenId: id,
  },
  ...{ created_at: time, createdAt: time, updated_at: time, expires_at: time, expiresAt: time, now: time },
  ...{ proven_at: time, provenAt: time, disabled_at: time, ended_at: time, reviewedBy: id, reviewed_at: time },
  ...{
    role: 'admin',
    roles: ['admin'],
    scopes: ['admin'],
    sign_in: true,
    signIn: true,
    provisional: true,
    disabled: true,
  },
  ...{ customer_id: 'C101', customerId: 'C101', loyalty_tier: planted, loyaltyTier: planted, phone_proven: true },
  ...{
    status: 'completed',
    review: 'accepted',
    quality: 1,
    priority: 9,
    training_consent: true,
    trainingConsent: true,
  },
  ...{
    agent: planted,
    source: planted,
    fingerprint: planted,
    channels: [planted],
    data: { cart: [] },
    actor: null,
    tx: null,
  },
}

test('R26: every route that reads a body is tried', () => {
  const reading = routesOnDisk().filter(({ method, source }) => {
    const [, declared = ''] = source.split(`export const ${method} = `)
    return /\bbody: /.test(declared.split('export const ')[0] ?? '')
  })
  const tried = new Set(cases.map((one) => one.route))
  expect([...tried].sort()).toEqual(reading.map(({ route }) => route).sort())
})

const uuids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Sends it, waits for what it sets going, and reads what came of it. */
async function rowsAfter(world: World, { route, sign }: Case, twin: Twin, body: unknown) {
  const method = route.slice(0, route.indexOf(' '))
  const headers = { ...twin.headers, ...(typeof body === 'string' ? sign?.(body) : {}) }
  const answer = await call({ method, url: serverUrl() + twin.path, headers, body })
  expect(answer.status, answer.text).toBeLessThan(300)
  const ids = [...(twin.ids ?? []), ...(answer.text.match(uuids) ?? [])]
  if (ids.length === 0) return new Map<string, Record<string, unknown>[]>()
  const running = async () => {
    const [row] = await world.database`
      select (select count(*)::int from pipeline_runs where status in ('waiting', 'running') and session_id::text = any(${ids}))
        + (select count(*)::int from incoming_messages i join messenger_chats c on c.id = i.chat_id
           where i.handled_at is null and c.address = any(${ids}))
        + (select count(*)::int from outgoing_messages o join messenger_chats c on c.id = o.chat_id
           where o.status = 'queued' and c.address = any(${ids}))
        + (select count(*)::int from entries where analysis_status = 'waiting' and id::text = any(${ids}))
        + (select count(*)::int from events e join sessions s on s.id = e.session_id, log_digest d
           where (s.id::text = any(${ids}) or s.outside_token = any(${ids}) or e.fingerprint = any(${ids}))
             and (e.txid, e.id) > (d.txid, d.event_id)) as under_way`
    return row?.under_way
  }
  await expect.poll(running, { intervals: [20, 100] }).toBe(0)
  return rowsOf(world.database, ids, await world.since)
}

for (const one of cases) {
  const { route, given, known = [] } = one
  test(`R26: ${route}${given ? ` (${given})` : ''} takes nothing from unknown keys`, async ({ world }) => {
    const extra = Object.fromEntries(Object.entries(unknown).filter(([key]) => !known.includes(key)))
    const [plain, second] = [await one.make(world), await one.make(world)]
    const body = one.plant ? one.plant(second.body as never, extra) : { ...extra, ...(second.body as object) }
    const without = await rowsAfter(world, one, plain, plain.body)
    const withThem = await rowsAfter(world, one, second, body)
    expect([...withThem.values()].flat().length > 0).toBe(!one.storesNothing)
    expect(withoutIds(withThem)).toEqual(withoutIds(without))
    const stored = JSON.stringify([...withThem])
    for (const value of [id, time.slice(0, 19), planted]) expect(stored).not.toContain(value)
    noteFigure({ what: 'calls that unknown keys did not change', value: 1, unit: '', atLeast: cases.length })
    noteFigure({ what: 'unknown keys tried in all', value: Object.keys(extra).length, unit: '', atLeast: 1 })
  })
}
