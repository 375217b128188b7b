import type { IncomingMessage, ServerResponse } from 'node:http'

const patienceMs = 10_000

/**
 * Whoever is answered in the middle of a body is still sending it: the rest is read and dropped for a while, or they would meet a
 * broken connection instead of the answer.
 */
export function hearOut(request: IncomingMessage, response: ServerResponse) {
  response.once('finish', () => {
    if (request.complete || request.destroyed) return
    const drop = () => {
      while (request.read() !== null);
    }
    const timer = setTimeout(() => request.socket.destroy(), patienceMs).unref()
    request.once('close', () => clearTimeout(timer))
    request.on('readable', drop)
    drop()
  })
}
