import { MiniThread } from '@/components/thread/mini-thread'
import { threadEnds } from '@/components/thread/thread-ends'
import { threadSentence } from '@/components/thread/thread-sentence'
import type { SessionListItem } from '@/lib/sessions/schema'
import { drawnThread } from './thread-marks'

/** A session as one line, read out with all its errors, also those too close together to be drawn apart. */
export function SessionThread({ thread, state, errors }: Pick<SessionListItem, 'thread' | 'state' | 'errors'>) {
  const end = threadEnds[state]
  const { segments, notes } = thread
  const label = threadSentence({ segments, notes, errors: Array.from({ length: errors }, () => 0), end })
  return <MiniThread {...drawnThread(thread)} end={end} label={label} />
}
