import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { problems } from '@/lib/errors'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import type { Handler } from './listen'

const mostWaiting = 256
const longestWaitMs = 4000
// So long after somebody had to give way, whoever has waited for so long gives way too rather than have an answer late.
const crowdedMs = 1000
const lateMs = 400
const retryAfter = 1
const slowMs = 300
const fewerEveryMs = 100
const shrinkage = 0.9
const growth = 0.1
const tellEveryMs = 10_000

type Waiting = { since: number; settle: (found: boolean) => void }
/** `waiting` has the newest last. */
type Room = { inside: number; places: number; waiting: Waiting[]; waitMs: number; crowdedUntil: number }

/** How many requests may be inside: `least` at first, up to `most` while answers come quickly, and down again while they do not. */
export type Places = { most: number; least: number; waitMs?: number }

/**
 * Lets so many requests in at once; the next wait for a place, and whoever gets none is told to come back, before anything was done for
 * them. A place is taken until its answer begins, so that streams and downloads hold none.
 *
 * The newest is let in first. While more comes than can be answered, those let in so have their answer soon, where in the order of coming
 * all would have it late; the oldest give way. What comes in one burst is answered whole.
 */
export function withRoom({ most, least, waitMs = longestWaitMs }: Places, handle: Handler): Handler {
  const room: Room = { inside: 0, places: least, waiting: [], waitMs, crowdedUntil: 0 }
  const pace = createPace(most, least)
  return async (request, response) => {
    if (room.inside >= room.places && !(await placeIn(room))) return turnAway(request, response)
    // Whoever went away while waiting leaves their place to the next.
    if (response.destroyed) return wakeNext(room)
    room.inside++
    const began = performance.now()
    onceAnswering(response, () => {
      room.inside--
      room.places = pace(performance.now() - began)
      if (room.inside < room.places) wakeNext(room)
    })
    return handle(request, response)
  }
}

function wakeNext({ waiting, crowdedUntil }: Room) {
  const newest = waiting.at(-1)
  const now = performance.now()
  if (!newest) return
  if (now < crowdedUntil && now - newest.since > lateMs) for (const one of [...waiting]) one.settle(false)
  else newest.settle(true)
}

/** How many places there are, after an answer that took so many ms: fewer at once where they are slow, and slowly more again. */
function createPace(most: number, least: number): (ms: number) => number {
  let places = least
  let fewerAt = 0
  return (ms) => {
    const now = performance.now()
    if (ms < slowMs) places = Math.min(most, places + growth)
    else if (now - fewerAt > fewerEveryMs) {
      fewerAt = now
      places = Math.max(least, places * shrinkage)
    }
    return places
  }
}

/** @returns whether one came free in time. */
function placeIn(room: Room): Promise<boolean> {
  const { waiting } = room
  if (waiting.length >= mostWaiting) {
    room.crowdedUntil = performance.now() + crowdedMs
    waiting[0]?.settle(false)
  }
  return new Promise((resolve) => {
    const settle = (found: boolean) => {
      clearTimeout(timer)
      const at = waiting.lastIndexOf(own)
      if (at >= 0) waiting.splice(at, 1)
      resolve(found)
    }
    const own = { since: performance.now(), settle }
    const timer = setTimeout(settle, room.waitMs, false)
    waiting.push(own)
  })
}

/** Calls `leave` once, when the answer begins or the caller is gone. */
function onceAnswering(response: ServerResponse, leave: () => void) {
  let left = false
  const once = () => {
    if (!left) leave()
    left = true
  }
  const { writeHead } = response
  // Node tells nobody that an answer begins; every way to begin one comes through here.
  response.writeHead = function begin(...told: unknown[]) {
    once()
    return Reflect.apply(writeHead, response, told)
  } as typeof writeHead
  response.once('close', once)
}

let untold = 0
let toldAt = 0

function turnAway(request: IncomingMessage, response: ServerResponse) {
  metrics.turnedAway.inc()
  untold++
  if (Date.now() - toldAt > tellEveryMs) {
    log.warn({ turnedAway: untold }, 'More comes in than can be answered: some are told to come back')
    toldAt = Date.now()
    untold = 0
  }
  if (response.destroyed) return
  const { status, title } = problems.busy
  const [path = ''] = (request.url ?? '').split('?')
  const headers = { 'retry-after': String(retryAfter), 'cache-control': 'no-store', ...readableBy(request) }
  if (!path.startsWith('/api/')) {
    response
      .writeHead(status, { ...headers, 'content-type': 'text/plain' })
      .end(`${title}. Nothing is lost. Load this page again in a moment.\n`)
    return
  }
  const body = {
    type: '/problems/busy',
    title,
    status,
    detail: 'Nothing was done with this request. Send it again in a moment.',
    instance: path,
    requestId: response.getHeader('x-request-id'),
  }
  response.writeHead(status, { ...headers, 'content-type': 'application/problem+json' }).end(JSON.stringify(body))
}

/** A page of another site has to see how long it is asked to wait. */
function readableBy({ headers: { origin } }: IncomingMessage): Record<string, string> {
  const allowed = env().ALLOWED_ORIGINS
  if (!origin || !(allowed.includes(origin) || allowed.includes('*'))) return {}
  return {
    'access-control-allow-origin': origin,
    vary: 'Origin',
    'access-control-expose-headers': 'retry-after, x-request-id',
  }
}
