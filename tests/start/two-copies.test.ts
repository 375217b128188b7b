import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { messengerEnv, newNumber, said, signed, whatsappDelivery } from '@/tests/fixtures/messenger-deliveries'
import { type Copy, startTwoCopies } from './two-copies'

const limit = 20
const password = 'correct horse battery'
const adminPassword = 'an admin of the tests'

let copies: Awaited<ReturnType<typeof startTwoCopies>>

beforeAll(async () => {
  copies = await startTwoCopies({
    ...messengerEnv('http://127.0.0.1:9'),
    ADMIN_PASSWORD: adminPassword,
    NEXTAUTH_SECRET: 'a secret that both copies know',
    LIMIT_ANONYMOUS_STARTS: String(limit),
    LIMIT_CHAT: String(limit),
  })
})

afterAll(() => copies?.stop())

// What one test counted is nothing to the next.
beforeEach(async () => {
  await copies.sql`delete from rate_limits`
})

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const say = (line: string) => process.stdout.write(`  ${line}\n`)
const both = (n: number): Copy => (n % 2 ? copies.inTheOpen : copies.behindProxy)
const countOf = (statuses: number[], wanted: number) => statuses.filter((status) => status === wanted).length

async function signUp(): Promise<{ id: string; username: string }> {
  const username = `p-${randomUUID()}`
  const made = await copies.behindProxy.http.post('/api/auth/signup', { data: { username, password } })
  expect(made.status(), await made.text()).toBe(201)
  return { id: (await made.json()).user.id, username }
}

/** @param from the caller's address, which only the copy behind a proxy is told. */
async function logIn(copy: Copy, username: string, secret: string, from?: string) {
  const headers: Record<string, string> = from ? { 'x-forwarded-for': from } : {}
  const answer = await copy.http.post('/api/auth/login', { data: { username, password: secret }, headers })
  const retryAfter = answer.headers()['retry-after']
  return { status: answer.status(), token: (await answer.json()).token as string, retryAfter }
}

const adminToken = async () => (await logIn(copies.behindProxy, 'admin', adminPassword)).token

test('R8: fifty simultaneous starts of one verified person on two copies make one session', async () => {
  const rounds = 10
  const surfaces = ['kiosk', 'website', 'whatsapp', 'api', 'workshop']
  const key = { name: 'adapter', scopes: ['channel:whatsapp'] }
  const made = await copies.behindProxy.http.post('/api/keys', { data: key, headers: bearer(await adminToken()) })
  const { secret: adapter } = await made.json()
  let repeated = 0
  for (let round = 0; round < rounds; round++) {
    // By a sign-in, or by a channel that proves the number of somebody nobody has met before.
    const known = round % 2 ? await signUp() : null
    const token = known ? (await logIn(copies.behindProxy, known.username, password)).token : adapter
    const who = known ? {} : { phone: `+91981000000${round}` }
    const started = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const data = { ...who, channel: surfaces[n % surfaces.length] }
        const answer = await both(n).http.post('/api/session/start', { data, headers: bearer(token) })
        expect(answer.status(), await answer.text()).toBe(200)
        return answer.json()
      }),
    )
    const { customer_id: customerId } = started[0].session
    const rows = await copies.sql<{ status: string; channels: string[]; began: number }[]>`
      select s.status, s.channels, (
        select count(*)::int from events e
        where e.session_id = s.id and e.type = 'channel' and e.data->>'from' is null) as began
      from sessions s join people p on p.id = s.person_id where p.customer_id = ${customerId}`
    expect(rows).toEqual([{ status: 'active', channels: expect.any(Array), began: 1 }])
    expect([...(rows[0]?.channels ?? [])].sort()).toEqual([...surfaces].sort())
    expect(new Set(started.map((one) => one.session.session_id)).size).toBe(1)
    expect(started.filter((one) => !one.restored)).toHaveLength(1)
    repeated += started.length - 1
  }
  say(`R8: ${rounds} rounds x 50 starts on 2 copies: 1 active visit each time, ${repeated} joined it`)
})

test('R27: a limit of N admits exactly N of 200 at once on two copies, whatever address they claim', async () => {
  const start = async (_: unknown, n: number) => {
    // The proxy appends the peer to what the caller wrote; in the open what the caller wrote counts for nothing.
    const headers = { 'x-forwarded-for': n % 2 ? `198.51.100.${n}` : `198.51.100.${n}, 127.0.0.1` }
    return both(n).http.post('/api/session/start', { data: { guest: true, channel: 'website' }, headers })
  }
  const before = (await copies.sql`select 1 from sessions`).count
  const starts = await Promise.all(Array.from({ length: 200 }, start))
  const startStatuses = starts.map((one) => one.status())
  expect(countOf(startStatuses, 200)).toBe(limit)
  expect(countOf(startStatuses, 429)).toBe(200 - limit)
  expect((await copies.sql`select 1 from sessions`).count - before).toBe(limit)
  for (const one of starts.filter((one) => one.status() === 429)) {
    expect(Number(one.headers()['retry-after'])).toBeGreaterThan(0)
  }

  const own = await starts.find((one) => one.status() === 200)?.json()
  const send = async (_: unknown, n: number) =>
    both(n).http.post('/api/chat/message', {
      data: { content: `message ${n}`, clientMessageId: `m-${n}` },
      headers: bearer(own.session_token),
    })
  const sends = await Promise.all(Array.from({ length: 200 }, send))
  const statuses = sends.map((one) => one.status())
  expect(countOf(statuses, 200)).toBe(limit)
  expect(countOf(statuses, 429)).toBe(200 - limit)
  const stored = await copies.sql`
    select client_message_id from messages where session_id = ${own.session.session_id} and role = 'user'`
  expect(stored).toHaveLength(limit)
  // What was answered may be asked again for nothing.
  const again = await Promise.all(stored.map((row) => send(null, Number(String(row.client_message_id).slice(2)))))
  expect(again.map((one) => one.status())).toEqual(stored.map(() => 200))
  say(`R27: of 200 at once on 2 copies, limit ${limit}: ${limit} starts and ${limit} messages admitted`)
})

type Doing = { person: { id: string; username: string }; token: string; device: string }

const wayOut: Record<string, (doing: Doing) => Promise<number[]>> = {
  'signing out': async ({ token, device }) => {
    const out = (secret: string) => copies.behindProxy.http.post('/api/auth/logout', { headers: bearer(secret) })
    return [(await out(token)).status(), (await out(device)).status()]
  },
  'a new password': async ({ person }) => {
    const { token } = await logIn(copies.behindProxy, person.username, password)
    const data = { current_password: password, new_password: 'another horse battery' }
    const changed = await copies.behindProxy.http.post('/api/auth/password', { data, headers: bearer(token) })
    const own = await copies.inTheOpen.http.get('/api/people/me', { headers: bearer(token) })
    expect(own.status()).toBe(200)
    return [changed.status()]
  },
  disabling: async ({ person }) => {
    const headers = bearer(await adminToken())
    const path = `/api/people/${person.id}`
    return [(await copies.behindProxy.http.patch(path, { data: { disabled: true }, headers })).status()]
  },
  erasing: async ({ person }) => {
    const headers = bearer(await adminToken())
    return [(await copies.behindProxy.http.delete(`/api/people/${person.id}`, { headers })).status()]
  },
}

/** How long until the work gives what is wanted, in ms. @throws when it has not after five seconds. */
async function timeUntil(began: number, wanted: number, work: () => Promise<number>): Promise<number> {
  for (;;) {
    const status = await work()
    const ms = performance.now() - began
    if (status === wanted) return ms
    if (ms > 5000) throw new Error(`still ${status} and not ${wanted} after 5 s`)
  }
}

test.each(Object.keys(wayOut))(
  'R11: %s on one copy counts on the other within a second, open streams too',
  async (way) => {
    const person = await signUp()
    await copies.sql`update people set roles = '{instructor}' where id = ${person.id}`
    const { token } = await logIn(copies.behindProxy, person.username, password)
    const other = copies.inTheOpen
    const started = await other.http.post('/api/session/start', { data: { channel: 'kiosk' }, headers: bearer(token) })
    const { session_token: device } = await started.json()
    const asPerson = async () => (await other.http.get('/api/people/me', { headers: bearer(token) })).status()
    const asDevice = async () =>
      (await other.http.post('/api/session/restore', { data: {}, headers: bearer(device) })).status()
    const stream = await fetch(`${other.process.url}/api/session-log/stream`, {
      headers: bearer(token),
      // A stream that does not end fails the test instead of holding it up.
      signal: AbortSignal.timeout(15_000),
    })
    const reader = stream.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('event: ready')
    expect([await asPerson(), await asDevice()]).toEqual([200, 200])

    const statuses = await wayOut[way]?.({ person, token, device })
    const began = performance.now()
    expect(statuses?.every((status) => status < 300)).toBe(true)
    const streamEnd = async () => {
      while (!(await reader?.read())?.done);
      return 0
    }
    const times = await Promise.all([
      timeUntil(began, 401, asPerson),
      timeUntil(began, 404, asDevice),
      timeUntil(began, 0, streamEnd),
    ])
    say(
      `R11: ${way}: sign-in, device and stream end on the other copy after ${times.map((ms) => ms.toFixed(0)).join(', ')} ms`,
    )
    for (const ms of times) expect(ms).toBeLessThan(1000)
  },
)

test('R16: failures count together on two copies and over a restart, and never shut the owner out', async () => {
  const { username } = await signUp()
  const home = '192.0.2.7'
  expect((await logIn(copies.behindProxy, username, password, home)).status).toBe(200)
  const failures = [
    await logIn(copies.behindProxy, username, 'wrong', '198.51.100.1'),
    await logIn(copies.inTheOpen, username, 'wrong'),
    await logIn(copies.behindProxy, username, 'wrong', '198.51.100.2'),
    await logIn(copies.inTheOpen, username, 'wrong'),
    await logIn(copies.behindProxy, username, 'wrong', '198.51.100.3'),
  ]
  expect(failures.map((one) => one.status)).toEqual([401, 401, 401, 401, 401])
  const elsewhere = () => logIn(copies.behindProxy, username, password, '198.51.100.4')
  expect([(await elsewhere()).status, (await logIn(copies.inTheOpen, username, password)).status]).toEqual([429, 429])
  await copies.replaceOpenCopy()
  const after = await logIn(copies.inTheOpen, username, password)
  expect(after.status).toBe(429)
  expect(Number(after.retryAfter)).toBeGreaterThan(0)
  expect((await logIn(copies.behindProxy, username, password, home)).status).toBe(200)
  say(
    `R16: after 5 failures on 2 copies and a restart strangers wait ${after.retryAfter} s, the owner at home does not`,
  )
})

test('R16: an address that failed for five names waits on every copy, and others do not', async () => {
  const { username } = await signUp()
  for (let n = 0; n < 5; n++) {
    const here = both(n) === copies.behindProxy ? '127.0.0.1' : undefined
    expect((await logIn(both(n), `nobody-${n}`, 'wrong', here)).status).toBe(401)
  }
  expect((await logIn(copies.inTheOpen, username, password)).status).toBe(429)
  expect((await logIn(copies.behindProxy, username, password, '127.0.0.1')).status).toBe(429)
  expect((await logIn(copies.behindProxy, username, password, '192.0.2.9')).status).toBe(200)
})

test('the same delivery of a messenger five times at once on two copies is one row and one piece of work', async () => {
  const from = newNumber()
  const body = whatsappDelivery({ messages: [said.text({ from, body: 'Hello' })] })
  const headers = { 'content-type': 'application/json', ...signed(body) }
  const deliver = (n: number) => both(n).http.post('/api/channels/whatsapp', { headers, data: Buffer.from(body) })
  const answers = await Promise.all([0, 1, 2, 3, 4].map(deliver))
  expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200, 200, 200])
  const [counts] = await copies.sql`
    select (select count(*)::int from incoming_messages i where i.chat_id = c.id) as rows,
      (select count(*)::int from graphile_worker._private_jobs where key = 'incoming:' || c.id) as jobs
    from messenger_chats c where c.address = ${from}`
  expect(counts).toEqual({ rows: 1, jobs: 1 })
})
