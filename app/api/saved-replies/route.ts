import { createSavedReply, listSavedReplies } from '@/lib/catalog/manage-saved-replies'
import { savedReplyFields, savedReplyList, savedReplyQuery, savedReplyView } from '@/lib/catalog/reply-schema'
import { route } from '@/lib/http/route'

export const GET = route({ query: savedReplyQuery, response: savedReplyList }, ({ actor, query }) =>
  listSavedReplies({ actor, ...query }),
)

export const POST = route({ body: savedReplyFields, response: savedReplyView, status: 201 }, ({ actor, body }) =>
  createSavedReply({ actor, reply: body }),
)
