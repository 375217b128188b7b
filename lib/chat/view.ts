import type { messages } from '@/db/schema/chat'
import type { MessageView } from './schema'

export type MessageRow = typeof messages.$inferSelect

export function viewMessage(row: MessageRow): MessageView {
  return {
    id: row.id,
    role: row.role,
    content: row.content,
    parts: row.parts,
    agent: row.agent,
    status: row.status,
    emotion: row.emotion,
    createdAt: row.createdAt.toISOString(),
  }
}
