import { route } from '@/lib/http/route'
import { listErrors } from '@/lib/log/error-groups'
import { errorList, errorsQuery } from '@/lib/log/error-schema'

export const GET = route({ query: errorsQuery, response: errorList }, ({ actor, query }) =>
  listErrors({ actor, ...query }),
)
