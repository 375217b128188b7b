import { DroppedNotice } from '@/components/thread/error-panel'
import { SpineEnd, SpineNow, SpineRow } from '@/components/thread/spine-row'
import { briefly } from '@/components/ui/briefly'
import { type Stage, stages } from '@/db/enums'
import type { StreamState, TimelineView } from '@/lib/log/client'
import { stageNames, whereWords } from './describe-system'
import type { TimelineRow } from './timeline-row'

const liveFor = 5 * 60_000
// A first try that succeeds is not worth a word.
const worthSaying = 2

type Props = {
  last: TimelineRow | undefined
  overview: TimelineView
  tail: boolean
  stream: StreamState
  droppedAt: string
  hidden: number
  now: number
}

/** Where the thread goes from its last event: on, through the pipeline, or nowhere. */
export function SpineFoot({ last, overview, tail, stream, droppedAt, hidden, now }: Props) {
  const dropped = tail && stream.is === 'dropped' && stream.attempt >= worthSaying ? stream : null
  return (
    <>
      {hidden > 0 ? (
        <SpineRow time="" dye="system" mark="none" line="stitched">
          <span className="text-ink-3">
            {hidden.toLocaleString('en-GB')} {hidden === 1 ? 'event is' : 'events are'} hidden by the filters
          </span>
        </SpineRow>
      ) : null}
      {dropped ? (
        <DroppedNotice
          title={`Live tail dropped at ${droppedAt}`}
          progress={`Reconnecting, try ${dropped.attempt}`}
          className="mx-4 my-2 max-w-[560px] sm:mx-6"
        >
          Nothing is lost on the server. When we are back, the missing events slot in where they belong.
        </DroppedNotice>
      ) : (
        <Ending overview={overview} tail={tail} last={last} now={now} />
      )}
    </>
  )
}

type EndingProps = Pick<Props, 'overview' | 'tail' | 'last' | 'now'>

function Ending({ overview, tail, last, now }: EndingProps) {
  switch (overview.status) {
    case 'active': {
      if (!tail) return <SpineNow>Live tail is off. Nothing is lost meanwhile.</SpineNow>
      const quiet = last ? now - last.at : 0
      if (quiet < liveFor) return <SpineNow>Live</SpineNow>
      return <SpineNow>{`Quiet for ${briefly(quiet)}. What happens next appears here.`}</SpineNow>
    }
    case 'ended':
    case 'expired':
    case 'processing':
      return <SpineNow>{nextStages(overview.stage)}</SpineNow>
    case 'completed':
      return <SpineEnd dye="system">{`Done${last ? `, it ended ${whereWords(last.channel)}` : ''}`}</SpineEnd>
    case 'failed':
      return <SpineEnd dye="system">The pipeline gave up. The session itself is whole.</SpineEnd>
  }
}

/** "In the pipeline. Next: enhance, train, archive." */
function nextStages(done: Stage | null): string {
  const ahead = stages.slice(done === null ? 0 : stages.indexOf(done) + 1)
  const next = ahead.map((one) => stageNames[one].toLowerCase())
  return next.length > 0 ? `In the pipeline. Next: ${next.join(', ')}.` : 'In the pipeline.'
}
