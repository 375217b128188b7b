import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { setAway } from './client'

const everyMs = 500
const awayEveryMs = 200
// Steps and not the clock: a process that was itself held up has learnt nothing about the database.
const stepMs = 100
const patientSteps = 15

/**
 * Asks the database twice a second, on a line of its own, whether it is there. One that refuses, or is silent for a second and a half (its
 * machine hangs, or the way to it is cut), is away until it answers again: nobody waits for it any longer.
 * @param options.tell hears of each change. @returns a function that ends the watch.
 */
export function watchDatabase(options: { url: string; tell: (away: boolean) => void }): () => Promise<void> {
  const stop = new AbortController()
  const watching = (async () => {
    let line = openLine(options.url)
    while (!stop.signal.aborted) {
      const answers = await isAnswered(line)
      if (!answers) {
        void line.end({ timeout: 0 })
        line = openLine(options.url)
      }
      if (!stop.signal.aborted && setAway(!answers)) options.tell(!answers)
      await wait(answers ? everyMs : awayEveryMs, undefined, { signal: stop.signal }).catch(() => {})
    }
    await line.end({ timeout: 0 })
  })()
  return () => {
    stop.abort()
    return watching
  }
}

const openLine = (url: string) =>
  postgres(url, {
    max: 1,
    connect_timeout: 2,
    backoff: () => 0,
    fetch_types: false,
    onnotice: () => {},
    connection: { application_name: 'throughline watch' },
  })

async function isAnswered(line: postgres.Sql): Promise<boolean> {
  let answer: boolean | undefined
  line`select 1`.then(
    () => {
      answer = true
    },
    (error) => {
      answer = isRefusalOfOne(error)
    },
  )
  for (let step = 0; step < patientSteps && answer === undefined; step++) await wait(stepMs)
  return answer ?? false
}

/** One that has no place for another client, say, is there for those who have theirs. */
function isRefusalOfOne(error: { code?: string }): boolean {
  return /^[0-9A-Z]{5}$/.test(error.code ?? '') && !/^(57P|08)/.test(error.code ?? '')
}
