import { sql } from '@/db/client'
import type { ChatStats } from './schema'

/** How long after its holder should have given a sign a reply is overdue. */
const overdueMs = 10_000
/** A count is good for so many times as long as it took: fresh while it is cheap, and never more than a part of the database's work. */
const goodFor = 10

type Counts = { answered: number; active: number; overdue: boolean }

async function count(now: Date): Promise<Counts> {
  const at = now.toISOString()
  const overdueSince = new Date(now.getTime() - overdueMs).toISOString()
  const [row] = await sql<[Counts]>`select
    (select count(*) from messages where reply_to is not null and status in ('complete', 'stopped'))::int as answered,
    (select count(*) from sessions s where s.status = 'active' and s.expires_at > ${at}
      and exists (select from messages m where m.session_id = s.id))::int as active,
    exists (select from replies where leased_until < ${overdueSince}) as overdue`
  return row
}

let counted: { counts: Promise<Counts>; goodUntil: number } | undefined

function recentCounts(): Promise<Counts> {
  if (counted && performance.now() < counted.goodUntil) return counted.counts
  const began = performance.now()
  // Whoever asks while it is being counted waits for the same count.
  const mine = { counts: count(new Date()), goodUntil: Number.POSITIVE_INFINITY }
  counted = mine
  const settle = (factor: number) => {
    const ended = performance.now()
    mine.goodUntil = ended + factor * (ended - began)
  }
  mine.counts.then(
    () => settle(goodFor),
    () => settle(0),
  )
  return mine.counts
}

/** How the chat stands, read from the database: degraded where a reply is overdue, as nobody works on it. */
export async function chatStats(): Promise<ChatStats> {
  const { answered, active, overdue } = await recentCounts()
  return {
    status: overdue ? 'degraded' : 'healthy',
    messages_processed: answered,
    active_conversations: active,
    service_uptime: overdue ? 'degraded' : 'operational',
    uptime_s: Math.floor(process.uptime()),
  }
}
