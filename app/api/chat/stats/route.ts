import { chatStats as shape } from '@/lib/chat/schema'
import { chatStats } from '@/lib/chat/stats'
import { route } from '@/lib/http/route'

export const GET = route({ auth: 'public', cookies: 'ignored', response: shape }, () => chatStats())
