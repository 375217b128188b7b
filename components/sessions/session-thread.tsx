import { MiniThread } from '@/components/thread/mini-thread'
import { type ThreadEnd, threadSentence } from '@/components/thread/thread-sentence'
import type { SessionListItem, SessionState } from '@/lib/sessions/schema'
import { drawnThread } from './thread-marks'

const ends: Record<SessionState, ThreadEnd> = {
  live: 'live',
  idle: 'idle',
  pipeline: 'pipeline',
  done: 'ended',
  failed: 'ended',
}

/** A session as one line, read out with all its errors, also those too close together to be drawn apart. */
export function SessionThread({ thread, state, errors }: Pick<SessionListItem, 'thread' | 'state' | 'errors'>) {
  const end = ends[state]
  const label = threadSentence({ segments: thread.segments, errors: Array.from({ length: errors }, () => 0), end })
  return <MiniThread {...drawnThread(thread)} end={end} label={label} />
}
