'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { ArrowUpRight } from 'lucide-react'
import Link from 'next/link'
import { LoadingRows } from '@/components/thread/loading'
import { MiniThread } from '@/components/thread/mini-thread'
import { sessionName } from '@/components/thread/session-name'
import { threadEnds } from '@/components/thread/thread-ends'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import type { PersonView } from '@/lib/people/schema'
import { sessionsQuery } from '@/lib/sessions/client'
import type { SessionListItem } from '@/lib/sessions/schema'
import { PersonSection } from './person-section'

const shown = 5

type Props = { person: PersonView; now: number; zone: string | undefined }

/** Their latest sessions as threads, and the way to all of them. */
export function PersonSessions({ person, now, zone }: Props) {
  const list = useInfiniteQuery({
    ...sessionsQuery({ person: person.customer_id, limit: shown }),
    enabled: person.sessions > 0,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const all = person.sessions
  return (
    <PersonSection title="Sessions">
      {all === 0 ? (
        <p className="text-ink-2">None yet.</p>
      ) : list.isPending ? (
        <LoadingRows label="Their sessions are loading" rows={Math.min(all, shown)} className="py-1" />
      ) : list.isError ? (
        <p role="alert" className="flex flex-wrap items-center gap-3 text-ink-2">
          They did not load. Nothing of them is lost.
          <Button size="small" onClick={() => void list.refetch()}>
            Try again
          </Button>
        </p>
      ) : (
        <ul className="-mx-2">
          {items.slice(0, shown).map((item) => (
            <SessionLine key={item.session_id} item={item} now={now} zone={zone} />
          ))}
        </ul>
      )}
      {all > shown ? (
        <Button asChild iconAfter={<ArrowUpRight />} className="mt-3">
          <Link href={`/sessions?q=${person.customer_id}`}>All {all.toLocaleString('en-GB')} sessions</Link>
        </Button>
      ) : null}
    </PersonSection>
  )
}

function SessionLine({ item, now, zone }: { item: SessionListItem; now: number; zone: string | undefined }) {
  return (
    <li>
      <Link
        href={`/sessions/${item.session_id}`}
        prefetch={false}
        className="ui-inset flex min-h-11 items-center gap-4 rounded-control px-2 hover:bg-paper"
      >
        <span className="w-[92px] flex-none truncate font-mono text-xs tracking-[-.03em]">{sessionName(item)}</span>
        <span className="min-w-0 flex-1">
          <MiniThread {...item.thread} end={threadEnds[item.state]} />
        </span>
        <span className="w-[84px] flex-none text-right">
          {zone ? (
            <RelativeTime
              at={item.last_activity_at}
              now={now}
              timeZone={zone}
              className="whitespace-nowrap text-ink-2"
            />
          ) : null}
        </span>
      </Link>
    </li>
  )
}
