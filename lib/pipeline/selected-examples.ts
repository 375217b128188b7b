import type { PendingQuery, Row } from 'postgres'
import { sql } from '@/db/client'
import type { Channel, Review } from '@/db/enums'
import { downloadTurn } from '@/lib/download-turn'
import type { ExportQuery } from './dataset-schema'
import type { Lesson } from './formats/lesson'
import type { ChatMessage, ToolDefinition } from './schema'
import { splitOf } from './split'

/** Few enough that other requests are not kept waiting while they are written. */
const rowsAtOnce = 100
const mostToolLists = 100

type SelectedRow = {
  id: string
  session_id: string
  channel: Channel
  version: string | null
  quality: number
  alike: number
  messages: ChatMessage[]
  /** A hash of its list of tools. */
  tools: string | null
  rejected: ChatMessage[] | null
}

export type SelectedExample = {
  sessionId: string
  channel: Channel
  /** The version of the pipeline that made and scored it. */
  version: string | null
  quality: number
  /** Held back to test with. */
  held: boolean
  /** How many near-duplicates it stands for, itself among them. */
  alike: number
  lesson: Lesson
}

/** Rejected ones leave only where they are asked for. */
export const reviewsOf = ({ review }: { review?: Review | undefined }): Review[] =>
  review ? [review] : ['accepted', 'pending']

/**
 * What may leave in a dataset, session by session in order, some at a time, all from one snapshot. Of near-duplicates the best stands for
 * all (the first of equally good ones), so that it also does so at a higher bar, and never in both parts of a split.
 * @param signal ends the query where it stands
 */
export async function* selectedExamples(query: ExportQuery, signal: AbortSignal): AsyncGenerator<SelectedExample[]> {
  const lists = new Map<string, ToolDefinition[]>()
  for await (const rows of rowsOf(selection(query), signal)) {
    await readTools(rows, lists)
    yield rows.flatMap(({ id: _id, session_id: sessionId, messages, tools: list, rejected, ...about }) => {
      const part = splitOf(sessionId, query)
      if (query.split !== 'all' && part !== query.split) return []
      const tools = list === null ? undefined : lists.get(list)
      const lesson = { messages, ...(tools && { tools }), ...(rejected !== null && { rejected }) }
      return [{ ...about, sessionId, held: part === 'valid', lesson }]
    })
  }
}

function selection(query: ExportQuery) {
  const pairs = query.format === 'dpo'
  const key = pairs ? sql`e.dedupe_hash, md5(e.rejected::text)` : sql`e.dedupe_hash`
  // The rows themselves, which are wide, are fetched once their order is known: only narrow ones are sorted.
  return sql<SelectedRow[]>`
    with kept as materialized (
      select distinct on (${key}) e.id, e.session_id, e.ordinal, s.channel, r.version,
        (count(*) over (partition by ${key}))::int as alike
      from training_examples e
      join pipeline_runs r on r.id = e.run_id and r.published = e.attempt
      join sessions s on s.id = e.session_id
      where e.quality >= ${query.minQuality}::real and e.review = any(${reviewsOf(query)})
        ${pairs ? sql`and e.rejected is not null` : sql``}
        ${query.sessionId ? sql`and e.session_id = ${query.sessionId}` : sql``}
        ${query.channel ? sql`and s.channel = any(${query.channel})` : sql``}
      order by ${key}, e.quality desc, e.session_id, e.ordinal
    )
    select kept.id, kept.session_id, kept.channel, kept.version, kept.alike, example.*
    from (select * from kept order by session_id, ordinal) kept
    cross join lateral (
      select quality, messages, md5(tools::text) as tools, rejected from training_examples where id = kept.id offset 0
    ) example
    order by kept.session_id, kept.ordinal`
}

/** The rows of a query, some at a time; the next are fetched while these are worked on. */
async function* rowsOf<R extends Row>(query: PendingQuery<R[]>, signal: AbortSignal): AsyncGenerator<R[]> {
  const done = await downloadTurn()
  const rows = query.cursor(rowsAtOnce)[Symbol.asyncIterator]()
  const fetchNext = () => {
    const stop = () => query.cancel()
    signal.addEventListener('abort', stop, { once: true })
    // At the end it answers at once, without a promise.
    const fetched = Promise.resolve(rows.next()).finally(() => signal.removeEventListener('abort', stop))
    // Told where it is waited for.
    fetched.catch(() => {})
    return fetched
  }
  let next = fetchNext()
  try {
    while (!signal.aborted) {
      const { done, value } = await next
      if (done) return
      next = fetchNext()
      yield value
    }
  } finally {
    await next.catch(() => {})
    await Promise.resolve(rows.return?.()).finally(done)
  }
}

/** Lists of tools are long and few: each is fetched once, and those who write lines know it by its identity. */
async function readTools(rows: SelectedRow[], lists: Map<string, ToolDefinition[]>) {
  if (lists.size >= mostToolLists) lists.clear()
  const missing = new Map(rows.flatMap(({ id, tools }) => (tools === null || lists.has(tools) ? [] : [[tools, id]])))
  if (missing.size === 0) return
  const found = await sql<{ list: string; tools: ToolDefinition[] }[]>`
    select distinct on (1) md5(tools::text) as list, tools from training_examples where id = any(${[...missing.values()]}::uuid[])`
  for (const { list, tools } of found) lists.set(list, tools)
}
