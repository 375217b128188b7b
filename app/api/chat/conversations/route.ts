import { listConversations } from '@/lib/chat/conversations'
import { conversationList } from '@/lib/chat/schema'
import { route } from '@/lib/http/route'

export const GET = route({ response: conversationList }, ({ actor }) => listConversations({ actor }))
