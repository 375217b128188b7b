import { Merge } from '@/lib/events/merge'
import { decodePosition, encodePosition } from '@/lib/events/position'
import { signs } from '@/lib/events/signs'
import { presentEnd, tail } from '@/lib/events/tail'
import type { Actor } from '@/lib/people/actor'
import { withMerged } from './merged-errors'
import { noteReading } from './note-reading'
import { demandLogReader, logEntries, matching } from './query'
import type { LogEntry, LogFilter, LogSign } from './schema'

type LiveEvent =
  | { event: 'ready'; id: string; data: Record<string, never> }
  | { event: 'log'; id: string; data: LogEntry }
  | { event: 'sign'; data: LogSign }

/**
 * The log as it happens: first `ready` with the place where this stream starts, then each row with the place after it.
 * @param options.after a cursor to go on from, else the present end. `signs`: also when the person of the one session writes or has read.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid`.
 */
export async function followLog(options: { actor: Actor; after: string | null; signs?: boolean } & LogFilter) {
  demandLogReader(options.actor)
  const from = options.after ? decodePosition(options.after) : await presentEnd()
  await noteReading(options.actor, options)
  const filter = matching(await withMerged(options))
  const sessionId = options.sessionId ?? null
  async function* rows(signal: AbortSignal): AsyncGenerator<LiveEvent[]> {
    yield [{ event: 'ready', id: encodePosition(from), data: {} }]
    for await (const items of tail({ from, filter, sessionId, signal })) {
      const entries = await logEntries(
        items.map((item) => item.row),
        options.source,
      )
      yield entries.map((data, i) => ({ event: 'log', id: items[i]?.cursor ?? '', data }))
    }
  }
  return (signal: AbortSignal) => {
    if (!sessionId || !options.signs) return rows(signal)
    const merge = new Merge<LiveEvent[]>()
    merge.add(rows(signal))
    merge.add(signsOfPerson(sessionId, signal))
    return merge.all()
  }
}

async function* signsOfPerson(sessionId: string, signal: AbortSignal): AsyncGenerator<LiveEvent[]> {
  for await (const told of signs((sign) => sign.by === 'person' && sign.sessionId === sessionId, signal)) {
    yield told.map(({ what }) => ({ event: 'sign', data: { what } }))
  }
}
