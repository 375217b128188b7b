import { anyone } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { practise } from '@/lib/log/practice'
import { practiceCall, practiceParams, practiceReady } from '@/lib/log/practice-schema'

export const POST = route(
  {
    summary: 'Call a service of the demo workshop',
    callers: anyone,
    problems: ['forbidden', 'unavailable'],
    auth: 'public',
    cookies: 'ignored',
    params: practiceParams,
    body: practiceCall,
    response: practiceReady,
  },
  ({ params, body }) => practise({ ...params, ...body }),
)
