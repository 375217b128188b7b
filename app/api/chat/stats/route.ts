import { chatStats as shape } from '@/lib/chat/schema'
import { chatStats } from '@/lib/chat/stats'
import { anyone } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'Count messages and conversations',
    callers: anyone,
    auth: 'public',
    cookies: 'ignored',
    response: shape,
  },
  () => chatStats(),
)
