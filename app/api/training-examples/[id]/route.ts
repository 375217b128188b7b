import { operators } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { exampleView, reviewRequest } from '@/lib/pipeline/api-schema'
import { reviewExample } from '@/lib/pipeline/examples'
import { sessionParams } from '@/lib/sessions/schema'

export const PATCH = route(
  {
    summary: 'Accept, reject or edit a training example',
    about: 'Give at most one of `messages`, `undo` and `redo`: more are refused with 422.',
    callers: operators,
    problems: ['conflict', 'not_found'],
    params: sessionParams,
    body: reviewRequest,
    response: exampleView,
  },
  ({ actor, params, body }) => reviewExample({ actor, exampleId: params.id, ...body }),
)
