import type { MessageRow } from './view'

/** A row of `messages` as plain SQL gives it: names with underscores, times as text. */
export type RawMessage = {
  id: string
  session_id: string
  event_id: number
  role: MessageRow['role']
  author_id: string | null
  content: string
  parts: MessageRow['parts']
  agent: string | null
  status: MessageRow['status']
  client_message_id: string | null
  payload_hash: string | null
  reply_to: string | null
  language: string | null
  emotion: MessageRow['emotion']
  sentiment: number | null
  telling: MessageRow['telling']
  metadata: MessageRow['metadata']
  before: MessageRow['before']
  proven: boolean
  version: number
  feedback: MessageRow['feedback']
  feedback_text: string | null
  feedback_at: string | null
  created_at: string
  finished_at: string | null
}

const timeOf = (text: string | null) => (text === null ? null : new Date(text))

export function messageRow(raw: RawMessage): MessageRow {
  return {
    id: raw.id,
    sessionId: raw.session_id,
    eventId: raw.event_id,
    role: raw.role,
    authorId: raw.author_id,
    content: raw.content,
    parts: raw.parts,
    agent: raw.agent,
    status: raw.status,
    clientMessageId: raw.client_message_id,
    payloadHash: raw.payload_hash,
    replyTo: raw.reply_to,
    language: raw.language,
    emotion: raw.emotion,
    sentiment: raw.sentiment,
    telling: raw.telling,
    metadata: raw.metadata,
    before: raw.before,
    proven: raw.proven,
    version: raw.version,
    feedback: raw.feedback,
    feedbackText: raw.feedback_text,
    feedbackAt: timeOf(raw.feedback_at),
    createdAt: new Date(raw.created_at),
    finishedAt: timeOf(raw.finished_at),
  }
}
