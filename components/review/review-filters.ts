import type { Review } from '@/db/enums'

/** Below this quality a pending example is doubtful. */
export const doubtful = 0.6

export const queues = ['todo', 'low', 'all'] as const
export type QueueName = (typeof queues)[number]

/** Examples are heavy, each with its tools: a few at a time are soon there. */
const atOnce = 30

type Filter = { limit: number; review?: Review; below?: number; sessionId?: string }

/** What to ask the list of examples for. */
export function queueFilter(queue: QueueName, sessionId: string | null): Filter {
  const page = { limit: atOnce, ...(sessionId ? { sessionId } : {}) }
  if (queue === 'all') return page
  return { review: 'pending', ...(queue === 'low' ? { below: doubtful } : {}), ...page }
}
