import { waitForEvents } from '@/lib/events/live'
import { log } from '@/lib/log'
import { digestOnce } from './digest'
import { evaluateAlerts } from './evaluate-alerts'

/** How long it rests after a reading, so that many small writes are read together; and at most, as time alone can raise an alert. */
const restMs = 250
const longestMs = 1000

/**
 * Reads the log on whenever something was written, and looks at the alert rules at least each second.
 * @returns a function that ends it and resolves when the last reading is done.
 */
export function startDigest(): () => Promise<void> {
  const stop = new AbortController()
  const bell = listenForEvents(stop.signal)
  const running = (async () => {
    while (!stop.signal.aborted) {
      await readOn(stop.signal)
      await pause(restMs, stop.signal)
      await bell.rings(longestMs - restMs)
    }
  })()
  return async () => {
    stop.abort()
    await running
  }
}

/** Trouble is told and never ends the loop: what was not read now is read next time. */
async function readOn(signal: AbortSignal) {
  try {
    const until = Date.now() + longestMs
    for (let at = Date.now(); !signal.aborted && at < until && (await digestOnce()).read > 0; at = Date.now()) {
      // It takes no more than half of the time from those who write.
      await pause(Date.now() - at, signal)
    }
    await evaluateAlerts({ now: new Date() })
  } catch (error) {
    log.warn({ err: error }, 'The digest of the session log failed; it goes on from where it was')
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
}

/** A bell that rings when something was written since it rang last, and after `ms` in any case. */
function listenForEvents(signal: AbortSignal) {
  const waiting = waitForEvents(null, signal)
  let rung = new AbortController()
  const listening = async () => {
    for (; !signal.aborted; rung.abort()) await waiting.next()
    waiting.close()
  }
  void listening()
  return {
    async rings(ms: number) {
      if (!rung.signal.aborted && !signal.aborted) await pause(ms, rung.signal)
      rung = new AbortController()
    },
  }
}
