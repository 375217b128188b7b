import { route } from '@/lib/http/route'
import { newTopic, topicList, topicsQuery, topicView } from '@/lib/journal/schema'
import { createTopic, listTopics } from '@/lib/journal/topics'

export const GET = route({ query: topicsQuery, response: topicList }, ({ actor, query }) =>
  listTopics({ actor, ...query }),
)

export const POST = route({ body: newTopic, response: topicView, status: 201 }, ({ actor, body }) =>
  createTopic({ actor, ...body }),
)
