import type { Channel, MessageRole, MessageStatus, SessionType } from '@/db/enums'

/** What a stage may ask of its surroundings: the time in milliseconds, a line for the attempt's log, and the least quality of an example. */
export type StageContext = { now: () => number; log: (line: string) => void; threshold: number }

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
  /** What a reply said to the same question before it was made anew, oldest first. */
  earlier?: SourceVersion[]
}

export type SourceVersion = Pick<SourceMessage, 'content' | 'feedback' | 'status'>

/** An event that a page logged; `at` in epoch milliseconds. */
export type SourceLogEvent = { eventId: number; type: string; data: unknown; at: number }

/** A row of the recorder, its data still to be checked. */
export type SourceRow = { eventId: number; data: unknown }

/**
 * All that the pipeline learns about an ended session; `eventId` is the row of the timeline an item came from. Times are ISO 8601.
 * Interactions come one by one in the order they were recorded, as there may be more of them than fit into memory.
 */
export type SourceInput = {
  sessionId: string
  type: SessionType
  channel: Channel
  goal: string | null
  title: string | null
  consent: boolean
  interactionCount: number
  interactions: AsyncIterable<SourceRow> | Iterable<SourceRow>
  messages: SourceMessage[]
  logEventCount: number
  /** In server order. */
  logEvents: AsyncIterable<SourceLogEvent> | Iterable<SourceLogEvent>
}
