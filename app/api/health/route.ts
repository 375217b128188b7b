import { z } from 'zod'
import { route } from '@/lib/http/route'

export const GET = route(
  { auth: 'public', cookies: 'ignored', response: z.object({ status: z.literal('ok') }) },
  async () => ({ status: 'ok' as const }),
)
