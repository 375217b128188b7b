import type { messages, ReplyMetadata } from '@/db/schema/chat'
import type { MessageView } from './schema'

export type MessageRow = typeof messages.$inferSelect

/** @param author the name of the member of staff who wrote it. */
export function viewMessage(row: MessageRow, author: string | null = null): MessageView {
  return {
    id: row.id,
    clientMessageId: row.clientMessageId,
    role: row.role,
    author,
    content: row.content,
    parts: row.parts,
    agent: row.agent,
    status: row.status,
    language: row.language,
    emotion: row.emotion,
    sentiment: row.sentiment,
    metadata: row.metadata ? engineOf(row.metadata) : null,
    version: row.version,
    feedback: row.feedback,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }
}

/** What a reply was made by; what it cost is not for whoever reads it. */
const engineOf = ({ engine, model, fallback }: ReplyMetadata) => ({
  engine,
  model: model ?? null,
  fallback: fallback ?? null,
})
