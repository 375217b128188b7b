import type { LiveEvent } from '@/lib/chat/live-schema'
import type { EventRow } from '@/lib/events/event-row'
import type { Merge } from '@/lib/events/merge'
import { SessionReplies } from './session-replies'

/** Puts the replies of any number of sessions on one stream, each while it is being made. */
export class RepliesUnderWay {
  readonly #followed = new Map<string, SessionReplies>()

  constructor(
    readonly merge: Merge<LiveEvent[]>,
    readonly signal: AbortSignal,
  ) {}

  /** A reply is under way in this session, or may be. */
  lookAt(sessionId: string) {
    const followed = this.#followed.get(sessionId)
    if (followed) return followed.lookAgain()
    const replies = new SessionReplies(sessionId, this.signal)
    this.#followed.set(sessionId, replies)
    this.merge.add(this.#told(replies))
  }

  /** After these rows of the log a reply may be under way where none was. */
  after(rows: Pick<EventRow, 'sessionId' | 'type' | 'data'>[]) {
    for (const { sessionId, type, data } of rows) {
      if (type === 'regenerated') this.#followed.get(sessionId)?.beginAgain()
      const asked = type === 'message' && (data as { role?: unknown } | null)?.role === 'assistant'
      if (asked || type === 'regenerated' || type === 'joined' || type === 'unjoined') this.lookAt(sessionId)
    }
  }

  /** Nothing more is told of this session. */
  stop(sessionId: string) {
    this.#followed.get(sessionId)?.stop()
    this.#followed.delete(sessionId)
  }

  async *#told(replies: SessionReplies): AsyncGenerator<LiveEvent[]> {
    const { sessionId } = replies
    const ended = () => {
      if (this.#followed.get(sessionId) === replies) this.#followed.delete(sessionId)
    }
    for await (const chunks of replies.chunks(ended)) {
      yield chunks.map((chunk) => ({ event: 'reply', data: { sessionId, chunk } }))
    }
  }
}
