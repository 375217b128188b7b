import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ChannelTag } from '@/components/thread/channel-tag'
import { personName, sessionName } from '@/components/thread/session-name'
import { Button } from '@/components/ui/button'
import { PageTop } from '@/components/ui/page-top'
import { Switch } from '@/components/ui/switch'
import type { SessionListItem } from '@/lib/sessions/schema'

type Props = {
  session: SessionListItem
  /** Surfaces in the order they came. */
  channels: string[]
  /** Training examples that came of it; null for whoever may not read them. */
  examples: number | null
  tail: boolean
  onTail: (on: boolean) => void
  /** What else can be done, the primary thing last. */
  children: ReactNode
}

/** Whose session it is, where it has been, and whether it is followed. */
export function TimelineHead({ session, channels, examples, tail, onTail, children }: Props) {
  return (
    <PageTop
      title={personName(session)}
      before={
        <Button asChild square size="small" variant="quiet" className="-ml-1.5">
          <Link href="/sessions" aria-label="Back to sessions">
            <ChevronLeft />
          </Link>
        </Button>
      }
      actions={
        <>
          <Switch checked={tail} onChange={onTail} words="start" className="mr-2 font-medium">
            Live tail
          </Switch>
          {children}
        </>
      }
    >
      <span className="mono text-ink-3 [overflow-wrap:anywhere]">{sessionName(session)}</span>
      {session.student_email ? (
        <span className="text-ink-3 [overflow-wrap:anywhere]">{session.student_email}</span>
      ) : null}
      <span className="ml-1.5 flex flex-wrap gap-1">
        {channels.map((channel) => (
          <ChannelTag key={channel} channel={channel} />
        ))}
      </span>
      {examples ? (
        <Link
          href={`/review?show=all&session=${session.session_id}`}
          className="ml-1.5 font-medium text-thread underline underline-offset-2"
        >
          {examples} {examples === 1 ? 'example' : 'examples'}
        </Link>
      ) : null}
    </PageTop>
  )
}
