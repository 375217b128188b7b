import type { IncomingMessage } from 'node:http'
import type { Handler } from './listen'

/**
 * Hands a request on once its body has arrived, or a good deal of it. Whoever sends slowly, or nothing of what was promised, so takes no
 * turn and no place from others.
 */
export function onceHeard(handle: Handler): Handler {
  return async (request, response) => {
    if (hasBody(request)) await arrival(request)
    // Whoever went away meanwhile has nothing to be answered.
    if (!request.destroyed || request.complete) await handle(request, response)
  }
}

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

function arrival(request: IncomingMessage): Promise<void> {
  // Past its mark a stream holds no more until it is read.
  const isFull = () => request.readableLength >= request.readableHighWaterMark
  const there = () => request.complete || request.destroyed || isFull()
  return new Promise((resolve) => {
    const look = () => {
      if (!there()) return
      request.off('readable', look).off('close', look)
      // By then the request has forgotten that somebody listened, and flows for whoever reads it next.
      process.nextTick(resolve)
    }
    request.on('readable', look).on('close', look)
  })
}
