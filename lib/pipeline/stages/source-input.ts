import type { Channel, MessageRole, MessageStatus, SessionType } from '@/db/enums'
import type { Interaction } from '@/lib/pipeline/schema'

/** What a stage may ask of its surroundings: the time in milliseconds, and a line for the attempt's log. */
export type StageContext = { now: () => number; log: (line: string) => void }

export type SourceMessage = {
  id: string
  eventId: number
  role: MessageRole
  content: string
  agent: string | null
  createdAt: string
  feedback?: 'up' | 'down' | null
  /** Absent is complete. */
  status?: MessageStatus
}

export type SourceLogEvent = { eventId: number; type: string; data: unknown; occurredAt: string }

/** All that the pipeline learns about an ended session; `eventId` is the row of the timeline an item came from. Times are ISO 8601. */
export type SourceInput = {
  sessionId: string
  type: SessionType
  channel: Channel
  goal: string | null
  title: string | null
  consent: boolean
  interactions: (Interaction & { eventId: number })[]
  messages: SourceMessage[]
  logEvents: SourceLogEvent[]
}
