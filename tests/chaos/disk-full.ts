import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, open, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { runningEmbeddedUrl } from '@/db/embedded'
import type { Figure } from '@/scripts/bench/measure/figures'
import { type AppProcess, startApp } from '@/tests/app-process'
import { Program } from '@/tests/program'
import { type Errand, isGood, isTurnedAway, Load } from './load'

const password = 'an admin of the tests'
const eventsPerSecond = 40
const healsWithinMs = 30_000
const kilobyte = 'x'.repeat(1024)

/** A small disk for the data, or null where none may be mounted. */
function mount(dir: string, megabytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', dir], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function freeBytes(dir: string): Promise<number> {
  const { bavail, bsize } = await statfs(dir)
  return bavail * bsize
}

/** Takes what is free but for `left` bytes, as whatever else grows on a disk does. */
async function fill(dir: string, left: number) {
  const file = await open(join(dir, 'filler'), 'a')
  const block = Buffer.alloc(256 * 1024)
  try {
    for (let free = await freeBytes(dir); free > left; free = await freeBytes(dir)) {
      await file.write(block, 0, Math.min(block.byteLength, free - left))
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    await file.close()
  }
}

/** Events that are large, so that they need room, and what people and staff read meanwhile. */
async function errandsOn(app: AppProcess, acked: string[]) {
  const api = new Program(app.url)
  const signIn = await api.post('/api/auth/login', { data: { username: 'admin', password } })
  const staff = { authorization: `Bearer ${(await signIn.json()).token}` }
  const started = await (await api.post('/api/session/start', { data: { guest: true, channel: 'website' } })).json()
  const own = { authorization: `Bearer ${started.session_token}` }
  const event = (n: number): Errand => {
    const eventId = randomUUID()
    const eventData = { n, text: Array.from({ length: 8 }, () => kilobyte + randomUUID()) }
    const body = { sessionToken: `ws_full_${n % 10}`, eventType: 'action', eventData, eventId }
    return { what: 'event', method: 'POST', path: '/api/session-log', body, acked: () => acked.push(eventId) }
  }
  const reads: Errand[] = [
    { what: 'read', method: 'GET', path: '/api/sessions?limit=20', headers: staff },
    { what: 'read', method: 'GET', path: '/api/session-log?limit=20', headers: staff },
    { what: 'read', method: 'GET', path: `/api/chat/history?sessionId=${started.session.session_id}`, headers: own },
    { what: 'read', method: 'GET', path: '/api/products?q=shoes', headers: own },
  ]
  return (n: number) => (n % 4 === 3 ? (reads[Math.floor(n / 4) % reads.length] as Errand) : event(n))
}

/** Has PostgreSQL want a new file for its write-ahead log until it falls, as it does where it gets none. @returns whether it fell. */
async function fell(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
  try {
    for (let tries = 0; tries < 40; tries++) {
      await sql`select pg_switch_wal(), pg_logical_emit_message(false, 'trial', 'full')`
    }
    return false
  } catch {
    return true
  } finally {
    await sql.end({ timeout: 0 })
  }
}

/** The disk of a default installation fills under load, to the last byte, and is given room again. */
export async function diskFull({ megabytes, seconds }: { megabytes: number; seconds: number }): Promise<Figure[]> {
  const dir = await mkdtemp(join(tmpdir(), 'throughline-disk-'))
  if (!mount(dir, megabytes)) {
    await rm(dir, { recursive: true, force: true })
    return [{ what: 'Disk full: left out, as this user may mount no small disk', value: 0, unit: '' }]
  }
  const limits = { LIMIT_INGEST_PER_SECOND: '1000000', LIMIT_INGEST_BURST: '1000000' }
  const app = await startApp({ DATA_DIR: join(dir, 'data'), ADMIN_PASSWORD: password, LOG_LEVEL: 'warn', ...limits })
  try {
    const acked: string[] = []
    const errand = await errandsOn(app, acked)
    const load = new Load(() => app.url)
    const health = new Load(() => app.url)
    const at = (stage: () => number) => (from: number) => load.sent.filter((one) => one.at >= from && one.at < stage())
    await load.atRate(eventsPerSecond, 2, errand)
    // Room for a few seconds more, then none for rows, then none for anything.
    await fill(dir, 8 * 1024 * 1024)
    const nearlyFull = performance.now()
    await load.atRate(eventsPerSecond, seconds, errand)
    await fill(dir, 0)
    const full = performance.now()
    await load.atRate(eventsPerSecond, seconds, errand)
    const url = (await runningEmbeddedUrl(join(dir, 'data'))) ?? ''
    const hasFallen = await fell(url)
    await load.atRate(eventsPerSecond, seconds, errand)
    for (let n = 0; n < 5; n++) await health.send({ what: 'health', method: 'GET', path: '/api/health' })
    const sentWhileFull = at(() => performance.now())(nearlyFull)
    await rm(join(dir, 'filler'))
    const roomAgain = performance.now()
    while (!load.sent.some((one) => one.what === 'event' && one.at > roomAgain && isGood(one))) {
      if (performance.now() - roomAgain > healsWithinMs * 2) break
      await load.atRate(eventsPerSecond, 0.5, errand)
      await load.allAnswered()
    }
    const healed = Math.min(
      ...load.sent.filter((one) => one.what === 'event' && one.at > roomAgain && isGood(one)).map((one) => one.at),
    )
    await load.atRate(eventsPerSecond, 3, errand)
    await load.allAnswered()
    load.stop()
    health.stop()

    const sql = postgres(url, { max: 1, onnotice: () => {} })
    const stored = await sql<{ id: string; times: number }[]>`
      select client_event_id as id, count(*)::int as times from events where source = 'log' group by 1`
    await sql.end()
    const known = new Set(stored.map(({ id }) => id))
    const reads = sentWhileFull.filter((one) => one.what === 'read')
    const events = sentWhileFull.filter((one) => one.what === 'event')
    const lines = app.output().split('\n')
    const strange = load.sent.filter((one) => !isGood(one) && !isTurnedAway(one))
    for (const { what, status } of strange.slice(0, 5)) process.stdout.write(`${what}: ${status}\n`)
    for (const line of lines.filter((one) => one.includes('"internal"')).slice(0, 5)) process.stdout.write(`${line}\n`)
    const restarts = app.output().split('starting it again').length - 1
    const told = lines.filter((line) => line.includes('No space left on device'))
    return [
      { what: 'Disk full: events acked', value: acked.length, unit: '', atLeast: 1 },
      { what: 'Disk full: acked events lost', value: acked.filter((id) => !known.has(id)).length, unit: '', atMost: 0 },
      { what: 'Disk full: stored twice', value: stored.filter(({ times }) => times > 1).length, unit: '', atMost: 0 },
      { what: 'Disk full: events told to come back', value: events.filter(isTurnedAway).length, unit: '', atLeast: 1 },
      { what: 'Disk full: neither success nor 503 with Retry-After', value: strange.length, unit: '', atMost: 0 },
      { what: 'Disk full: reads meanwhile', value: reads.length, unit: '' },
      {
        what: 'Disk full: reads answered before the last byte went',
        value: reads.filter((one) => one.at < full && isGood(one)).length,
        unit: '',
        atLeast: reads.filter((one) => one.at < full).length,
      },
      {
        what: 'Disk full: reads answered after',
        value: reads.filter((one) => one.at >= full && isGood(one)).length,
        unit: '',
      },
      {
        what: 'Disk full: health other than 200',
        value: health.sent.filter((one) => !isGood(one)).length,
        unit: '',
        atMost: 0,
      },
      { what: 'Disk full: PostgreSQL fell for want of room', value: hasFallen ? 1 : 0, unit: '' },
      { what: 'Disk full: times it was started again', value: restarts, unit: '', atMost: seconds * 4 },
      { what: 'Disk full: the app ended', value: app.child.exitCode === null ? 0 : 1, unit: '', atMost: 0 },
      { what: 'Disk full: lines that tell the operator', value: told.length, unit: '', atLeast: 1 },
      {
        what: 'Disk full: writes go on after there is room',
        value: healed - roomAgain,
        unit: 'ms',
        atMost: healsWithinMs,
      },
    ]
  } finally {
    await app.stop()
    await wait(500)
    execFileSync('umount', ['-l', dir])
    await rm(dir, { recursive: true, force: true })
  }
}
