import type { Figure } from '@/scripts/bench/measure/figures'
import { adminToken, bearer, forgetCounts, logIn, type Member, password, signUp } from './people-on-copies'
import type { TwoCopies } from './two-copies'

const withinMs = 1000
const patienceMs = 15_000

type Doing = { copies: TwoCopies; person: Member; token: string; device: string }

/** What ends a sign-in, on the one copy. @returns whether all of it was done. */
const wayOut: Record<string, (doing: Doing) => Promise<boolean>> = {
  'signing out': async ({ copies, token, device }) => {
    const out = (secret: string) => copies.behindProxy.http.post('/api/auth/logout', { headers: bearer(secret) })
    return (await out(token)).status() === 204 && (await out(device)).status() === 204
  },
  'a new password': async ({ copies, person }) => {
    const { token } = await logIn(copies.behindProxy, person.username, password)
    const data = { current_password: password, new_password: 'another horse battery' }
    const changed = await copies.behindProxy.http.post('/api/auth/password', { data, headers: bearer(token) })
    const own = await copies.inTheOpen.http.get('/api/people/me', { headers: bearer(token) })
    return changed.status() < 300 && own.status() === 200
  },
  disabling: async ({ copies, person }) => {
    const headers = bearer(await adminToken(copies))
    const answer = await copies.behindProxy.http.patch(`/api/people/${person.id}`, {
      data: { disabled: true },
      headers,
    })
    return answer.status() < 300
  },
  erasing: async ({ copies, person }) => {
    const headers = bearer(await adminToken(copies))
    return (await copies.behindProxy.http.delete(`/api/people/${person.id}`, { headers })).status() < 300
  },
}

/** How long until the work gives what is wanted, in ms; infinite when it has not after five seconds. */
async function timeUntil(began: number, wanted: number, work: () => Promise<number>): Promise<number> {
  for (;;) {
    const status = await work()
    const ms = performance.now() - began
    if (status === wanted) return ms
    if (ms > 5000) return Number.POSITIVE_INFINITY
  }
}

/** @returns how long the sign-in, the device's token and an open stream lived on on the other copy, in ms. */
async function leave(copies: TwoCopies, way: string): Promise<number[]> {
  const person = await signUp(copies)
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
    // A stream that does not end fails the trial instead of holding it up.
    signal: AbortSignal.timeout(patienceMs),
  })
  const reader = stream.body?.getReader()
  await reader?.read()
  if ((await asPerson()) !== 200 || (await asDevice()) !== 200) throw new Error('the sign-in does not work at all')
  if (!(await wayOut[way]?.({ copies, person, token, device }))) throw new Error(`${way} did not work`)
  const began = performance.now()
  const streamEnd = async () => {
    while (!(await reader?.read())?.done);
    return 0
  }
  return Promise.all([
    timeUntil(began, 401, asPerson),
    timeUntil(began, 404, asDevice),
    timeUntil(began, 0, () => streamEnd().catch(() => 1)),
  ])
}

/** R11: whatever ends a sign-in on one copy ends it on the other, with the device's token and open streams. */
export async function signOut(copies: TwoCopies, { rounds }: { rounds: number }): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const way of Object.keys(wayOut)) {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      await forgetCounts(copies)
      times.push(...(await leave(copies, way)))
    }
    const never = times.filter((ms) => ms === Number.POSITIVE_INFINITY).length
    figures.push(
      { what: `R11: ${way}: sign-ins, devices and streams`, value: times.length, unit: '' },
      { what: `R11: ${way}: of them live on on the other copy`, value: never, unit: '', atMost: 0 },
      { what: `R11: ${way}: the slowest ends after`, value: Math.max(...times), unit: 'ms', atMost: withinMs },
    )
  }
  return figures
}
