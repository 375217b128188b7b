import { env } from '@/lib/env'
import type { Handler } from './listen'
import { withRoom } from './room'

// They say how the product is, or cost next to nothing.
const always = /^\/(?:api\/(?:v1\/)?(?:health|ready|metrics)|_next\/static\/)/
const talkPaths = /^\/api\/(?:v1\/)?chat\/(?:message|messages\/[^/]+\/regenerate)\/?(?:\?|$)/
/** What is logged is written many requests in one commit, so that more of them are answered at once. */
export const logRoom = { most: 512, least: 64 }
/** A reply that a model makes waits for that, and costs nothing meanwhile. */
const talksPerRequest = 16

/**
 * Gives requests their rooms: one for all that costs time here, one for talks where a model answers.
 */
export function inRooms(handle: Handler): Handler {
  const { REQUESTS_AT_ONCE: most, LLM_BASE_URL: model } = env()
  const others = withRoom({ most, least: Math.ceil(most / 2) }, handle)
  const talks = most * talksPerRequest
  const talk = model ? withRoom({ most: talks, least: talks }, handle) : others
  return (request, response) => {
    const url = request.url ?? ''
    if (always.test(url)) return handle(request, response)
    return (talkPaths.test(url) ? talk : others)(request, response)
  }
}
