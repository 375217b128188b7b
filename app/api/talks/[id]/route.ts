import { talkChange, talkParams, talkView } from '@/lib/chat/talk-schema'
import { changeTalk } from '@/lib/chat/talks/change'
import { readTalk } from '@/lib/chat/talks/read'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'Read a talk with a companion',
    callers: ['owner'],
    params: talkParams,
    response: talkView,
  },
  ({ actor, params }) => readTalk({ actor, sessionId: params.id }),
)

export const PATCH = route(
  {
    summary: 'Change what a talk is about',
    callers: ['owner'],
    problems: ['not_found'],
    params: talkParams,
    body: talkChange,
    response: talkView,
  },
  ({ actor, params, body }) => changeTalk({ actor, sessionId: params.id, topicId: body.topic_id }),
)
