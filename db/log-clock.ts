import type postgres from 'postgres'

/**
 * The log is read in the order of its writing transactions (see db/schema/events.ts), and PostgreSQL numbers those anew in each cluster.
 * `log_time()` adds an offset to their numbers, 0 where the data has never moved, so that what is written after a move comes after all
 * that moved along.
 */

// Those who follow the log hold places in it. A cluster that went on for so many transactions after it was copied gave out none beyond.
const leap = 1_000_000_000n

/** What the log's clock shows: every row committed before has an earlier time. */
export async function logTime(sql: postgres.ISql): Promise<bigint> {
  const [found] = await sql`select to_regprocedure('log_time(xid8)') as name`
  const [now] = found?.name
    ? await sql`select log_time(pg_snapshot_xmax(pg_current_snapshot()))::text as time`
    : await sql`select pg_snapshot_xmax(pg_current_snapshot())::text as time`
  return BigInt(now?.time ?? 0)
}

/** Puts the clock well beyond a time. */
export async function passLogTime(sql: postgres.ISql, past: bigint) {
  const [row] = await sql`select pg_snapshot_xmax(pg_current_snapshot())::text as raw`
  const offset = past + leap - BigInt(row?.raw ?? 0)
  await sql.unsafe(
    `create or replace function log_offset() returns bigint language sql stable parallel safe as 'select ${offset}::bigint'`,
  )
}

/** Sets the clock right in a database whose rows came from another cluster by other means than ours: by pg_dump, say. */
export async function rightLogClock(sql: postgres.ISql) {
  const [last] = await sql`select txid::text as txid from events order by txid desc limit 1`
  const latest = BigInt(last?.txid ?? 0)
  if (latest >= (await logTime(sql))) await passLogTime(sql, latest)
}
