import { channelName } from './dye'

export type ThreadSegment = {
  channel: string
  /** How long the person stayed, in any one unit; only the proportions matter. */
  span: number
}
export type ThreadEnd = 'live' | 'idle' | 'pipeline' | 'ended'

export type ThreadData = {
  segments: ThreadSegment[]
  /** Where something broke, 0 at the start to 1 at the end. */
  errors?: number[]
  /** Where something worth a dot happened, 0 to 1: staff wrote, help was asked for. */
  notes?: number[]
  end: ThreadEnd
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const ends: Record<ThreadEnd, string> = { live: 'live', idle: 'idle', pipeline: 'in pipeline', ended: 'ended' }

const counted = (count: number, one: string) => `${numbers[count] ?? count} ${one}${count === 1 ? '' : 's'}`

const brands = new Set(['whatsapp', 'telegram', 'api'])

/** The segments of which no two in a row are on the same surface. */
export const stays = (segments: ThreadSegment[]) =>
  segments.filter((segment, index) => segment.channel !== segments[index - 1]?.channel)

/** A thread in words for those who do not see it: "Kiosk, website, one error, live". A stay on one surface counts once. */
export function threadSentence({ segments, errors = [], notes = [], end }: ThreadData): string {
  const path = stays(segments).map(({ channel }) =>
    brands.has(channel) ? channelName(channel) : channelName(channel).toLowerCase(),
  )
  const parts = [
    ...(path.length > 0 ? path : ['nothing yet']),
    ...(errors.length > 0 ? [counted(errors.length, 'error')] : []),
    ...(notes.length > 0 ? [counted(notes.length, 'note')] : []),
    ends[end],
  ]
  const sentence = parts.join(', ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

export type PlacedSegment = { channel: string; from: number; to: number }

/** The segments laid end to end on a line from `start` to `stop`; equal parts where no segment has a length. */
export function placeSegments(segments: ThreadSegment[], start: number, stop: number): PlacedSegment[] {
  const total = segments.reduce((sum, { span }) => sum + Math.max(0, span), 0)
  const share = (span: number) => (total > 0 ? Math.max(0, span) / total : 1 / segments.length)
  let from = start
  return segments.map(({ channel, span }) => {
    const to = from + share(span) * (stop - start)
    const placed = { channel, from, to }
    from = to
    return placed
  })
}
