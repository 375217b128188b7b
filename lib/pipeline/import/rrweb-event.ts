import { isObject } from '@/lib/is-object'
import { ImportError } from './import-error'

/** The numbers that rrweb gives to its kinds of event (`EventType`, `IncrementalSource`, `MouseInteractions`), as far as they are read. */
export const eventType = { fullSnapshot: 2, incremental: 3, meta: 4, custom: 5 } as const
export const source = { mutation: 0, mouse: 2, scroll: 3, input: 5 } as const
export const mouse = { click: 2, contextMenu: 3, doubleClick: 4 } as const

export type Fields = Record<string, unknown>

/** An event whose data is yet to be trusted, and its place in the file. */
export type RawEvent = {
  readonly type: number
  readonly at: number
  readonly data: Fields
  readonly pointer: string
}

/** Times far from any that a browser tells are the milliseconds since the recording began. */
export const earliestTime = Date.UTC(2000, 0, 1)
const latestTime = Date.UTC(2200, 0, 1)

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
export const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null
export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The events of a file: a list, or an object that has them as `events`. @throws ImportError */
export function readEvents(file: unknown): { events: unknown[]; pointer: string } {
  const inside = isObject(file) ? file.events : file
  const pointer = isObject(file) ? '/events' : ''
  if (!Array.isArray(inside)) {
    throw new ImportError(
      pointer,
      'This is no rrweb recording: a list of events, or an object with “events”, was expected.',
    )
  }
  if (inside.length === 0) throw new ImportError(pointer, 'The recording has no events.')
  return { events: inside, pointer }
}

/** @throws ImportError naming the event and what is wrong there. */
export function readEvent(value: unknown, pointer: string): RawEvent {
  if (typeof value === 'string') throw new ImportError(pointer, 'This event is packed; unpack the recording first.')
  if (!isObject(value)) throw new ImportError(pointer, 'An event is an object.')
  const type = numberOf(value.type)
  if (type === null) throw new ImportError(`${pointer}/type`, 'An event needs “type” as a number.')
  const at = numberOf(value.timestamp)
  if (at === null || at < 0 || at > latestTime) {
    throw new ImportError(`${pointer}/timestamp`, 'An event needs “timestamp” as milliseconds.')
  }
  if (type === eventType.fullSnapshot || type === eventType.incremental || type === eventType.meta) {
    if (!isObject(value.data))
      throw new ImportError(`${pointer}/data`, 'An event of this type needs “data” as an object.')
  }
  return { type, at, data: isObject(value.data) ? value.data : {}, pointer: `${pointer}/data` }
}

/** The id of the node that an event is about. @throws ImportError */
export function nodeIdOf({ data, pointer }: RawEvent): number {
  const id = numberOf(data.id)
  if (id === null) throw new ImportError(`${pointer}/id`, 'This event needs “id”, the number of a node.')
  return id
}
