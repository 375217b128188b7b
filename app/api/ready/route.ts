import { z } from 'zod'
import { anyone } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { demandReady } from '@/lib/readiness'

export const GET = route(
  {
    summary: 'Tell whether the server can work',
    callers: anyone,
    problems: ['draining', 'not_ready', 'unavailable'],
    auth: 'public',
    cookies: 'ignored',
    response: z.object({ status: z.literal('ready') }),
  },
  async () => {
    await demandReady()
    return { status: 'ready' as const }
  },
)
