import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm'
import { sql as connection, db } from '@/db/client'
import { trainingExamples } from '@/db/schema/pipeline'
import { sha256 } from '@/lib/ids'
import type { SelectionQuery } from './api-schema'
import { validateOpenAi } from './openai-format'
import { isPublished } from './published'
import type { ChatMessage, ToolDefinition } from './schema'

const rowsAtOnce = 500
const held = 10

type Row = {
  session_id: string
  messages: ChatMessage[]
  tools: ToolDefinition[] | null
  dedupe_hash: string
  quality: number
}

export type SelectedExample = {
  messages: ChatMessage[]
  tools?: ToolDefinition[]
  dedupeHash: string
  quality: number
}

/** One session in ten is held back to validate with; which one is decided by its id alone, so that all its examples go together. */
export function splitOf(sessionId: string): 'train' | 'valid' {
  return sha256(sessionId).readUInt32BE(0) % held === 0 ? 'valid' : 'train'
}

/**
 * What may leave in a dataset, session by session in order, some hundred at a time: of the split and review asked for, never rejected
 * ones unless asked, each valid for OpenAI's format. Near-duplicates are still in it; the first of each `dedupeHash` is the one to keep.
 */
export async function* selectedExamples(
  options: SelectionQuery & { minQuality: number },
): AsyncGenerator<SelectedExample[]> {
  const query = db
    .select({
      session_id: sql`session_id`,
      messages: sql`messages`,
      tools: sql`tools`,
      dedupe_hash: sql`dedupe_hash`,
      quality: sql`quality`,
    })
    .from(trainingExamples)
    .where(
      and(
        isPublished,
        gte(trainingExamples.quality, options.minQuality),
        options.review
          ? eq(trainingExamples.review, options.review)
          : inArray(trainingExamples.review, ['accepted', 'pending']),
        options.sessionId ? eq(trainingExamples.sessionId, options.sessionId) : undefined,
      ),
    )
    .orderBy(asc(trainingExamples.sessionId), asc(trainingExamples.ordinal))
    .toSQL()
  for await (const rows of connection.unsafe<Row[]>(query.sql, query.params as string[]).cursor(rowsAtOnce)) {
    yield rows.flatMap(({ session_id, messages, tools, dedupe_hash, quality }) => {
      if (options.split !== 'all' && splitOf(session_id) !== options.split) return []
      const example = { messages, ...(tools ? { tools } : {}) }
      return validateOpenAi(example).length > 0 ? [] : [{ ...example, dedupeHash: dedupe_hash, quality }]
    })
  }
}
