import { newTalk, talkList, talksQuery, talkView } from '@/lib/chat/talk-schema'
import { beginTalk } from '@/lib/chat/talks/begin'
import { listTalks } from '@/lib/chat/talks/list'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'List your talks with companions',
    callers: ['signed in'],
    query: talksQuery,
    response: talkList,
  },
  ({ actor, query }) => listTalks({ actor, ...query }),
)

export const POST = route(
  {
    summary: 'Begin a talk with a companion',
    callers: ['signed in'],
    problems: ['not_found'],
    body: newTalk,
    response: talkView,
    status: 201,
  },
  ({ actor, body }) => beginTalk({ actor, ...body }),
)
