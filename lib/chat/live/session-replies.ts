import type { AnyChunk } from '@/lib/chat/live-schema'
import { firstReply } from '@/lib/chat/replies/reply-under-way'
import { uiMessageStream } from '@/lib/chat/replies/ui-message-stream'
import { AppError } from '@/lib/errors'

/** Follows the replies of one session, one after the other in their order, each from its start, until none is under way. */
export class SessionReplies {
  #again = true
  #present = new AbortController()
  readonly #stop = new AbortController()
  readonly #signal: AbortSignal

  constructor(
    readonly sessionId: string,
    signal: AbortSignal,
  ) {
    this.#signal = AbortSignal.any([signal, this.#stop.signal])
  }

  /** There may be another reply behind the present one. */
  lookAgain() {
    this.#again = true
  }

  /** The present reply may be made anew: what is under way is told from its start. */
  beginAgain() {
    this.#again = true
    this.#present.abort()
  }

  stop() {
    this.#stop.abort()
  }

  /** @param onEnd told when none is under way any more, before anything else can happen. */
  async *chunks(onEnd: () => void): AsyncGenerator<AnyChunk[]> {
    try {
      while (this.#again && !this.#signal.aborted) {
        this.#again = false
        const replyId = await firstReply(this.sessionId)
        if (!replyId) continue
        this.#again = true
        this.#present = new AbortController()
        yield* uiMessageStream(replyId)(AbortSignal.any([this.#signal, this.#present.signal]))
      }
    } catch (error) {
      // Erased under way: there is nothing more to tell.
      if (!(error instanceof AppError && error.code === 'session_not_found')) throw error
    } finally {
      onEnd()
    }
  }
}
