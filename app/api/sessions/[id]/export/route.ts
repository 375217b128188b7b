import { conversationHeaders, exportConversation } from '@/lib/chat/export'
import { conversationExportQuery } from '@/lib/chat/schema'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route(
  { params: sessionParams, query: conversationExportQuery },
  async ({ actor, params, query: { format } }) => {
    const { name, file } = await exportConversation({ actor, sessionId: params.id, format })
    return new Response(file, { headers: conversationHeaders(format, name) })
  },
)
