import { followChats } from '@/lib/chat/live/follow-chats'
import { liveQuery } from '@/lib/chat/live-schema'
import { route } from '@/lib/http/route'
import { sse } from '@/lib/http/sse'

// Who may look at what is asked again for each thing that is told.
const looksOn = () => new AbortController().signal

export const GET = route({ query: liveQuery }, async ({ actor, query, request }) => {
  const after = request.headers.get('last-event-id') || query.after || null
  return sse(request.signal, await followChats({ actor, after }), looksOn)
})
