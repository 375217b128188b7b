import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { personName } from '@/components/thread/session-name'
import { TimelinePage } from '@/components/timeline/timeline-page'
import { AppError } from '@/lib/errors'
import { pageActor, staffActor } from '@/lib/http/page-actor'
import { openTimeline } from '@/lib/log/open-timeline'
import { countExamples } from '@/lib/pipeline/review-counts'
import { listedSession } from '@/lib/sessions/list'

/** Once a request, for the page and its title alike; null when there is none, or it is not for whoever asks. */
const findSession = cache(async (sessionId: string) => {
  try {
    return await listedSession({ actor: await pageActor(), sessionId })
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return null
    throw error
  }
})

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const session = await findSession((await params).id)
  return { title: session ? personName(session) : 'Session' }
}

export default async function SessionTimeline({ params, searchParams }: Props) {
  const [{ id }, sent] = await Promise.all([params, searchParams])
  const event = typeof sent.event === 'string' ? `?event=${encodeURIComponent(sent.event)}` : ''
  const actor = await staffActor(`/sessions/${id}${event}`)
  const session = await findSession(id)
  if (!session) notFound()
  const running = session.state !== 'done' && session.state !== 'failed'
  const [first, examples] = await Promise.all([
    openTimeline({ actor, sessionId: id, address: sent, running }),
    countExamples({ actor, sessionId: id }),
  ])
  return <TimelinePage session={session} first={first} examples={examples} now={Date.now()} />
}
