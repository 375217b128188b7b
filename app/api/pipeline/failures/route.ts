import { route } from '@/lib/http/route'
import { failureList } from '@/lib/pipeline/api-schema'
import { listFailures } from '@/lib/pipeline/failures'

export const GET = route({ response: failureList }, ({ actor }) => listFailures({ actor }))
