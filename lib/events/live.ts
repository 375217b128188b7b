import { sql as query } from 'drizzle-orm'
import { sql, type Tx } from '@/db/client'
import { hear } from '@/db/listen'
import { log } from '@/lib/log'

type Announcement = { txid: string; sessions: string[] | null }
type Wake = () => void
type Hub = {
  /** Who waits, and for which session; null for those who wait for any. */
  waiting: Map<string | null, Set<Wake>>
  held: Announcement[]
  releasing: boolean
}

// One LISTEN a process feeds every stream of it.
const shared = globalThis as typeof globalThis & { throughlineLive?: Hub }
shared.throughlineLive ??= { waiting: new Map(), held: [], releasing: false }
const hub = shared.throughlineLive

function wake(sessions: string[] | null) {
  const named = sessions === null ? hub.waiting.keys() : [null, ...sessions]
  for (const name of named) for (const resume of hub.waiting.get(name) ?? []) resume()
}

function add(name: string | null, resume: Wake) {
  const others = hub.waiting.get(name) ?? new Set()
  hub.waiting.set(name, others.add(resume))
}

function remove(name: string | null, resume: Wake) {
  const others = hub.waiting.get(name)
  others?.delete(resume)
  if (others?.size === 0) hub.waiting.delete(name)
}

/** Wakes readers once no older transaction is running, as only then may they read on. */
async function release() {
  if (hub.releasing) return
  hub.releasing = true
  try {
    for (let wait = 5; hub.held.length > 0; wait = Math.min(wait * 2, 100)) {
      const [row] = await sql<{ horizon: string }[]>`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`
      const horizon = BigInt(row?.horizon ?? 0)
      const ready = hub.held.filter((item) => BigInt(item.txid) < horizon)
      hub.held = hub.held.filter((item) => BigInt(item.txid) >= horizon)
      for (const item of ready) wake(item.sessions)
      if (hub.held.length > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    }
  } catch (error) {
    // The table is the truth and the announcement a hint: after trouble everybody looks again.
    log.warn({ err: error }, 'Live tail could not ask for the horizon')
    hub.held = []
    wake(null)
  } finally {
    hub.releasing = false
  }
}

function listen() {
  hear(
    'throughline_events',
    (payload) => {
      hub.held.push(JSON.parse(payload) as Announcement)
      void release()
    },
    () => wake(null),
  )
}

/** Wakes those who wait by these names, once the caller's transaction commits: for news that no row of the log tells. */
export async function wakeWaiting(names: string[], tx: Tx) {
  await tx.execute(query`
    select pg_notify('throughline_events', json_build_object(
      'txid', pg_current_xact_id()::text, 'sessions', ${query.param(names)}::text[])::text)`)
}

/**
 * Waits for rows of some sessions, or of any with null. What is announced between two waits is not lost.
 * `next()` also resolves when `signal` aborts, and every ten seconds, in case an announcement was.
 */
export function waitForEvents(sessions: Iterable<string> | null, signal: AbortSignal) {
  let pending = false
  let resume: Wake | null = null
  const woken = () => {
    pending = true
    resume?.()
  }
  const names = new Set<string | null>(sessions ?? [null])
  for (const name of names) add(name, woken)
  signal.addEventListener('abort', woken, { once: true })
  listen()
  return {
    async next() {
      if (!pending && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, 10_000)
          resume = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        resume = null
      }
      pending = false
    },
    /** Has the wait end, as an announcement does. */
    wake: woken,
    /** Waits for these sessions from now on, in place of those before. */
    watch(wanted: ReadonlySet<string>) {
      for (const name of wanted) if (!names.has(name)) add(name, woken)
      for (const name of names) if (name !== null && !wanted.has(name)) remove(name, woken)
      names.clear()
      for (const name of wanted) names.add(name)
    },
    close() {
      for (const name of names) remove(name, woken)
      signal.removeEventListener('abort', woken)
    },
  }
}
