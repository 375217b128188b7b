import { route } from '@/lib/http/route'
import { changeError } from '@/lib/log/error-change'
import { readError } from '@/lib/log/error-detail'
import { errorChange, errorDetail, errorDetailQuery, errorParams } from '@/lib/log/error-schema'

const shape = { params: errorParams, query: errorDetailQuery, response: errorDetail }

export const GET = route(shape, ({ actor, params, query }) => readError({ actor, ...params, ...query }))

export const PATCH = route({ ...shape, body: errorChange }, async ({ actor, params, query, body }) => {
  await changeError({ actor, ...params, ...body })
  return readError({ actor, ...params, ...query })
})
