import { staff } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { staffCounts as shape } from '@/lib/pipeline/api-schema'
import { staffCounts } from '@/lib/pipeline/staff-counts'

export const GET = route(
  {
    summary: 'Count what waits for staff',
    callers: staff,
    response: shape,
  },
  ({ actor }) => staffCounts({ actor }),
)
