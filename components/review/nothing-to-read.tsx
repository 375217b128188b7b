import { Download } from 'lucide-react'
import Link from 'next/link'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import type { ReviewCounts } from '@/lib/pipeline/api-schema'
import type { QueueName } from './review-filters'

type Props = {
  queue: QueueName
  counts: ReviewCounts
  /** Whether only one session's examples were asked for. */
  session: boolean
  onShow: (queue: QueueName) => void
  /** Asks for what has come since. */
  onRefresh: () => void
}

/** A queue with nothing left in it. */
export function NothingToRead({ queue, counts, session, onShow, onRefresh }: Props) {
  const { accepted, rejected, pending } = counts
  const all = accepted + rejected + pending
  if (all === 0) {
    return (
      <StatePanel framed={false} art="loose" title="No examples yet">
        Examples arrive when sessions end whose people have agreed to training.
      </StatePanel>
    )
  }
  if (queue === 'low' && pending > 0) {
    return (
      <StatePanel
        framed={false}
        art="finished"
        title="Nothing doubtful is left"
        actions={<Button onClick={() => onShow('todo')}>Read the {pending} to do</Button>}
      >
        No example to do has a quality below 0.6.
      </StatePanel>
    )
  }
  if (session) {
    return (
      <StatePanel
        framed={false}
        art="hidden"
        title="Nothing to read in this session"
        actions={<Button onClick={() => onShow('todo')}>Show all sessions</Button>}
      >
        {pending} examples of other sessions are to do.
      </StatePanel>
    )
  }
  if (pending > 0) {
    return (
      <StatePanel
        framed={false}
        art="loose"
        title="More has arrived"
        actions={
          <Button variant="primary" onClick={onRefresh}>
            Read {pending}
          </Button>
        }
      >
        You have read all that was here. Sessions that ended meanwhile brought new examples.
      </StatePanel>
    )
  }
  return (
    <StatePanel
      framed={false}
      art="finished"
      title="All read"
      actions={
        <>
          {accepted > 0 ? (
            <Button asChild variant="primary" icon={<Download />}>
              <Link href="/exports?review=accepted">Export {accepted}</Link>
            </Button>
          ) : null}
          <Button variant="quiet" onClick={() => onShow('all')}>
            Read them again
          </Button>
        </>
      }
    >
      {accepted} accepted, {rejected} rejected. New examples arrive when sessions end.
    </StatePanel>
  )
}
