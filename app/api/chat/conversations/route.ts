import { listConversations } from '@/lib/chat/conversations'
import { conversationList, conversationsQuery } from '@/lib/chat/schema'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'List and search your conversations',
    callers: ['signed in'],
    query: conversationsQuery,
    response: conversationList,
  },
  ({ actor, query }) => listConversations({ actor, ...query }),
)
