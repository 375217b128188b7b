import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { entries, topics } from '@/db/schema/journal'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { writerIn } from '@/lib/chat/agents/companions/writer'
import { excerptAround, searchTerms } from '@/lib/language/search-words'
import { likePattern } from '@/lib/like-pattern'

const input = z.object({
  words: z
    .string()
    .trim()
    .max(200)
    .default('')
    .describe('Words that all have to stand in an entry; empty for the newest'),
  topic: z.string().trim().max(60).default('').describe('Only entries of this topic, by its name'),
})

const most = 5
const readTo = 4000

/** Searches the person's own entries, and nobody else's. */
export const lookBack: AgentTool<z.infer<typeof input>> = {
  name: 'look_back',
  description:
    'Finds up to five of this person’s own earlier entries by words or topic, each with its date and a short excerpt.',
  input,
  changes: false,
  unkept: true,
  async run({ turn, tx }, { words, topic }): Promise<ToolOutcome> {
    const personId = await writerIn(turn, tx)
    if (!personId) return { result: { entries: [] } }
    const terms = searchTerms(words)
    const rows = await tx
      .select({
        at: entries.createdAt,
        title: entries.title,
        content: sql<string>`left(${entries.content}, ${readTo})`,
      })
      .from(entries)
      .leftJoin(topics, eq(topics.id, entries.topicId))
      .where(and(eq(entries.personId, personId), isNull(entries.deletedAt), ...terms.map(holds), named(topic)))
      .orderBy(desc(entries.createdAt))
      .limit(most)
    return {
      result: {
        entries: rows.map(({ at, title, content }) => ({
          date: at.toISOString().slice(0, 10),
          title,
          excerpt: excerptAround(content, terms, { before: false, after: content.length === readTo }).excerpt,
        })),
      },
    }
  },
}

const holds = (term: string): SQL =>
  sql`(${entries.title} ilike ${likePattern(term)} or ${entries.content} ilike ${likePattern(term)})`
const named = (topic: string): SQL | undefined => (topic ? sql`lower(${topics.name}) = lower(${topic})` : undefined)
