import { followChats } from '@/lib/chat/live/follow-chats'
import { liveQuery } from '@/lib/chat/live-schema'
import { route } from '@/lib/http/route'
import { sse } from '@/lib/http/sse'

// Who may look at what is asked again for each thing that is told.
const looksOn = () => new AbortController().signal

export const GET = route(
  {
    summary: 'Follow all your conversations as they change',
    callers: ['visitor', 'signed in'],
    headers: { 'Last-Event-ID': 'The place to go on from; wins over `after`.' },
    answers: [
      {
        type: 'text/event-stream',
        summary: 'Events `ready`, `changed`, `reply`, `typing` and `over`, each with a place to go on from in `id:`.',
      },
    ],
    problems: ['session_not_found'],
    query: liveQuery,
  },
  async ({ actor, query, request }) => {
    const after = request.headers.get('last-event-id') || query.after || null
    return sse(request.signal, await followChats({ actor, after }), looksOn)
  },
)
