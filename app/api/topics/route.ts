import { route } from '@/lib/http/route'
import { newTopic, topicList, topicsQuery, topicView } from '@/lib/journal/schema'
import { createTopic, listTopics } from '@/lib/journal/topics'

export const GET = route(
  {
    summary: 'List your topics',
    callers: ['signed in'],
    problems: ['not_found'],
    query: topicsQuery,
    response: topicList,
  },
  ({ actor, query }) => listTopics({ actor, ...query }),
)

export const POST = route(
  {
    summary: 'Add a topic',
    callers: ['signed in'],
    problems: ['conflict'],
    body: newTopic,
    response: topicView,
    status: 201,
  },
  ({ actor, body }) => createTopic({ actor, ...body }),
)
