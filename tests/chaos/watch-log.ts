import { setTimeout as wait } from 'node:timers/promises'
import { readEvents } from '@/tests/event-stream'

const retryMs = 100

/** A viewer of the log on one copy, who comes back with Last-Event-ID whenever the line breaks. `seen` grows as rows come. */
export function watchLog(url: () => string, headers: Record<string, string>) {
  const seen: number[] = []
  const left = new AbortController()
  let cursor = ''
  let tell = () => {}
  const open = new Promise<void>((resolve) => {
    tell = resolve
  })
  const watching = (async () => {
    while (!left.signal.aborted) {
      try {
        const resumed = cursor ? { ...headers, 'last-event-id': cursor } : headers
        await readEvents(`${url()}/api/session-log/stream`, resumed, Number.POSITIVE_INFINITY, async (event) => {
          if (event.event === 'log') seen.push((event.data as { event_id: number }).event_id)
          cursor = event.id
          tell()
          if (left.signal.aborted) throw new Error('the viewer leaves')
        })
      } catch {
        // The copy was killed: it comes back at another address.
      }
      await wait(retryMs)
    }
  })()
  return {
    seen,
    open,
    /** Ends with the next row. */
    leave() {
      left.abort()
      return watching
    },
  }
}

/** What a viewer saw of these rows, which are as SQL has them, in server order. */
export function missedAndRepeated(all: number[], stored: number[]) {
  const wanted = new Set(stored)
  const seen = all.filter((id) => wanted.has(id))
  const known = new Set(seen)
  const once = [...known]
  return {
    missed: stored.filter((id) => !known.has(id)).length,
    repeated: seen.length - known.size,
    outOfOrder: once.filter((id, n) => id !== stored[n]).length,
  }
}
