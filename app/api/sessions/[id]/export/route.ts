import { conversationHeaders, exportConversation } from '@/lib/chat/export'
import { conversationExportQuery } from '@/lib/chat/schema'
import { sessionReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route(
  {
    summary: 'Download a conversation',
    callers: sessionReaders,
    answers: [
      { type: 'text/markdown', summary: 'The conversation.' },
      { type: 'application/json', summary: 'With `format=json`.' },
      { type: 'text/csv', summary: 'With `format=csv`.' },
    ],
    params: sessionParams,
    query: conversationExportQuery,
  },
  async ({ actor, params, query: { format } }) => {
    const { name, file } = await exportConversation({ actor, sessionId: params.id, format })
    return new Response(file, { headers: conversationHeaders(format, name) })
  },
)
