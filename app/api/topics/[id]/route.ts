import { route } from '@/lib/http/route'
import { topicChange, topicParams, topicView } from '@/lib/journal/schema'
import { deleteTopic, renameTopic } from '@/lib/journal/topics'

export const PATCH = route(
  {
    summary: 'Rename a topic',
    callers: ['owner'],
    problems: ['conflict'],
    params: topicParams,
    body: topicChange,
    response: topicView,
  },
  ({ actor, params, body }) => renameTopic({ actor, id: params.id, ...body }),
)

export const DELETE = route(
  {
    summary: 'Delete a topic',
    callers: ['owner'],
    params: topicParams,
  },
  ({ actor, params }) => deleteTopic({ actor, id: params.id }),
)
