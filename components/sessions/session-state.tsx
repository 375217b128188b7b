import { dyeClass } from '@/components/thread/dye'
import { Knot } from '@/components/thread/knot'
import { LiveMark } from '@/components/ui/live-mark'
import type { SessionState } from '@/lib/sessions/schema'

export const stateNames: Record<SessionState, string> = {
  live: 'Live',
  help: 'Needs help',
  idle: 'Idle',
  pipeline: 'In pipeline',
  done: 'Done',
  failed: 'Failed',
}

/** How a session stands, by word and mark. */
export function SessionStateMark({ state }: { state: SessionState }) {
  const name = stateNames[state]
  switch (state) {
    case 'live':
      return <LiveMark>{name}</LiveMark>
    case 'idle':
      return <span className="text-ink-3">{name}</span>
    case 'done':
      return <span className="text-ink-2">{name}</span>
    case 'pipeline':
      return (
        <span className={`inline-flex items-center gap-[7px] whitespace-nowrap text-ink-2 ${dyeClass('system')}`}>
          <Knot kind="pipeline" size={13} halo={false} />
          {name}
        </span>
      )
    case 'help':
    case 'failed':
      return (
        <span className="flex items-center gap-1.5 whitespace-nowrap font-semibold text-[12.5px] text-danger-t">
          <Knot kind="error" size={15} halo={false} />
          {name}
        </span>
      )
  }
}
