import type { messages } from '@/db/schema/chat'
import type { MessageView } from './schema'

export type MessageRow = typeof messages.$inferSelect

/** @param author the name of the member of staff who wrote it. */
export function viewMessage(row: MessageRow, author: string | null = null): MessageView {
  return {
    id: row.id,
    role: row.role,
    author,
    content: row.content,
    parts: row.parts,
    agent: row.agent,
    status: row.status,
    emotion: row.emotion,
    createdAt: row.createdAt.toISOString(),
  }
}
