import { z } from 'zod'
import { anyone } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'Tell that the server is alive',
    callers: anyone,
    auth: 'public',
    cookies: 'ignored',
    response: z.object({ status: z.literal('ok') }),
  },
  async () => ({ status: 'ok' as const }),
)
