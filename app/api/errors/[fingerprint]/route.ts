import { logReaders, staff } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { changeError } from '@/lib/log/error-change'
import { readError } from '@/lib/log/error-detail'
import { errorChange, errorDetail, errorDetailQuery, errorParams } from '@/lib/log/error-schema'

const shape = { params: errorParams, query: errorDetailQuery, response: errorDetail }

export const GET = route(
  { summary: 'Read an error pattern and who hit it', callers: logReaders, ...shape },
  ({ actor, params, query }) => readError({ actor, ...params, ...query }),
)

export const PATCH = route(
  {
    summary: 'Mark an error as known, note what people are shown, or merge it',
    about: 'A `mergeInto` that is no other error is refused with 422.',
    callers: staff,
    problems: ['conflict'],
    ...shape,
    body: errorChange,
  },
  async ({ actor, params, query, body }) => {
    await changeError({ actor, ...params, ...body })
    return readError({ actor, ...params, ...query })
  },
)
