import { changeSavedReply, removeSavedReply } from '@/lib/catalog/manage-saved-replies'
import { savedReplyChange, savedReplyParams, savedReplyView } from '@/lib/catalog/reply-schema'
import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const PATCH = route(
  {
    summary: 'Change a saved reply',
    callers: admins,
    problems: ['conflict'],
    params: savedReplyParams,
    body: savedReplyChange,
    response: savedReplyView,
  },
  ({ actor, params, body }) => changeSavedReply({ actor, id: params.id, change: body }),
)

export const DELETE = route(
  {
    summary: 'Delete a saved reply',
    callers: admins,
    params: savedReplyParams,
  },
  async ({ actor, params }) => {
    await removeSavedReply({ actor, id: params.id })
    return undefined
  },
)
