import { createSavedReply, listSavedReplies } from '@/lib/catalog/manage-saved-replies'
import { savedReplyFields, savedReplyList, savedReplyQuery, savedReplyView } from '@/lib/catalog/reply-schema'
import { admins, staff } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'List the saved replies',
    callers: staff,
    query: savedReplyQuery,
    response: savedReplyList,
  },
  ({ actor, query }) => listSavedReplies({ actor, ...query }),
)

export const POST = route(
  {
    summary: 'Add a saved reply',
    callers: admins,
    problems: ['conflict'],
    body: savedReplyFields,
    response: savedReplyView,
    status: 201,
  },
  ({ actor, body }) => createSavedReply({ actor, reply: body }),
)
