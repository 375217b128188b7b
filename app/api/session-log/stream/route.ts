import { logReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { sse } from '@/lib/http/sse'
import { followLog } from '@/lib/log/follow'
import { logStreamQuery } from '@/lib/log/schema'
import { accessSignal } from '@/lib/people/access-signal'

export const GET = route(
  {
    summary: 'Follow the session log live',
    callers: logReaders,
    headers: { 'Last-Event-ID': 'The place to go on from; wins over `after`.' },
    answers: [
      {
        type: 'text/event-stream',
        summary: 'Opens with `event: ready`, then `event: log` with the row in `data:` and its place in `id:`.',
      },
    ],
    query: logStreamQuery,
  },
  async ({ actor, query, request }) => {
    const { after, ...filter } = query
    const events = await followLog({ actor, after: request.headers.get('last-event-id') || after || null, ...filter })
    return sse(request.signal, events, (ended) => accessSignal(actor, ended))
  },
)
