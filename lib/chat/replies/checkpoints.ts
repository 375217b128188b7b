import { sql } from '@/db/client'
import { log } from '@/lib/log'
import { type LeasedReply, leaseSeconds, renewMs } from './lease'
import { announcement, type RunningReply } from './live-replies'

const everyMs = 250

/**
 * Stores what a reply has grown to, four times a second while it grows, and gives a sign of its holder each second at least. Stops the
 * reply when somebody asked for that, or has taken it over.
 */
export class Checkpoints {
  readonly #timer: NodeJS.Timeout
  #stored = ''
  #storedAt = Date.now()
  #writing: Promise<void> | null = null

  constructor(
    readonly work: LeasedReply,
    readonly running: RunningReply,
  ) {
    this.#timer = setInterval(() => this.#tick(), everyMs)
  }

  /** No more of them; resolves when the last is written. */
  async stop() {
    clearInterval(this.#timer)
    await this.#writing
  }

  #tick() {
    const due = this.running.text !== this.#stored || Date.now() - this.#storedAt >= renewMs
    if (this.#writing || !due) return
    this.#writing = this.#write()
      .catch((error) =>
        log.warn({ err: error, messageId: this.work.messageId }, 'A reply could not be stored on the way'),
      )
      .finally(() => {
        this.#writing = null
      })
  }

  async #write() {
    const { text, agent } = this.running
    const parts = text ? [{ type: 'text', text }, ...this.running.parts] : this.running.parts
    const { messageId, lease } = this.work
    const { channel, payload } = announcement(messageId)
    const [row] = await sql<{ stop: boolean }[]>`
      with mine as (
        update replies set leased_until = clock_timestamp() + make_interval(secs => ${leaseSeconds}::int)
        where message_id = ${messageId} and lease = ${lease} returning stop_requested_at is not null as stop
      ), said as (
        update messages set content = ${text}, parts = ${JSON.stringify(parts)}::text::jsonb, agent = ${agent},
          metadata = '{"engine":"model"}'
        where id = ${messageId} and exists (select 1 from mine)
      )
      select stop, pg_notify(${channel}, ${payload}) from mine`
    this.#stored = text
    this.#storedAt = Date.now()
    if (!row) this.running.stop.abort('lost')
    else if (row.stop) this.running.stop.abort('stop')
  }
}
