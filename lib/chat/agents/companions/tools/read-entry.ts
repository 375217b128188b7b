import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { entries } from '@/db/schema/journal'
import { sessions } from '@/db/schema/sessions'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { writerIn } from '@/lib/chat/agents/companions/writer'

const input = z.object({
  from: z.int().min(0).max(200_000).default(0).describe('The character to read on from; 0 for the beginning'),
})

const atOnce = 6000

/** The entry that the talk began with, a part at a time. */
export const readLinkedEntry: AgentTool<z.infer<typeof input>> = {
  name: 'read_entry',
  description:
    'Reads the entry that this talk began with, six thousand characters at a time. Empty when it began with none.',
  input,
  changes: false,
  unkept: true,
  async run({ turn, tx }, { from }): Promise<ToolOutcome> {
    const { id } = turn.session
    const personId = await writerIn(turn, tx)
    if (!personId) return { result: { text: '', characters: 0 } }
    const [row] = await tx
      .select({
        title: entries.title,
        text: sql<string>`substring(${entries.content} from ${from + 1}::int for ${atOnce}::int)`,
        characters: sql<number>`length(${entries.content})`,
      })
      .from(sessions)
      .innerJoin(entries, eq(entries.id, sessions.entryId))
      .where(and(eq(sessions.id, id), eq(entries.personId, personId), isNull(entries.deletedAt)))
    return { result: row ?? { text: '', characters: 0 } }
  },
}
