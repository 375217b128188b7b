import type { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

const patienceMs = 10_000

/**
 * Whoever is answered in the middle of a body is still sending it: the rest is read and dropped for a while, or they would meet a
 * broken connection instead of the answer.
 */
export function hearOut(request: IncomingMessage, response: ServerResponse) {
  const { socket } = request
  // Node closes a connection that is not kept alive with its answer, whatever is still on its way here.
  socket.destroySoon = () => {
    if (request.complete || socket.destroyed) return Socket.prototype.destroySoon.call(socket)
    socket.end()
    request.once('end', () => socket.destroy())
  }
  response.once('finish', () => {
    if (request.complete || request.destroyed) return
    const drop = () => {
      while (request.read() !== null);
    }
    const timer = setTimeout(() => socket.destroy(), patienceMs).unref()
    request.once('close', () => clearTimeout(timer))
    request.on('readable', drop)
    drop()
  })
}
