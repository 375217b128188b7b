import { z } from 'zod'
import { route } from '@/lib/http/route'
import { demandReady } from '@/lib/readiness'

export const GET = route(
  { auth: 'public', cookies: 'ignored', response: z.object({ status: z.literal('ready') }) },
  async () => {
    await demandReady()
    return { status: 'ready' as const }
  },
)
