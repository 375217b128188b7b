import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Env } from '@/lib/env'
import { leaving } from '@/lib/http/drain'
import { hearOut } from './hear-out'
import { prepareRequest, trustOf } from './prepare-request'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** The open port. Until somebody stands behind it every caller is told to come back. */
export type Door = {
  port: number
  server: Server
  handleWith(handler: Handler): void
  /** Takes no new connection; resolves when the last request is answered, or after `ms` at most. */
  close(ms: number): Promise<void>
}

export class PortTakenError extends Error {}

const notYet: Handler = async (_, response) => {
  response
    .writeHead(503, { 'content-type': 'text/plain', 'retry-after': '2' })
    .end('Starting. Try again in a moment.\n')
}

/** Takes the port first, so that a taken one is told before anything else is started. @throws PortTakenError */
export async function listen(env: Env): Promise<Door> {
  let handler = notYet
  const known = { trust: trustOf(env.TRUSTED_PROXIES), framedBy: env.WIDGET_ORIGINS }
  const server = createServer((request, response) => {
    prepareRequest(request, response, known)
    hearOut(request, response)
    // Whoever keeps a connection is told with the answer that it ends, rather than met by a closed one.
    if (leaving.aborted) response.shouldKeepAlive = false
    handler(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, env)))
    server.listen(env.PORT, env.HOST, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    server,
    handleWith: (next) => {
      handler = next
    },
    close: async (ms) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      // A connection that answers its last request now falls idle only later.
      const sweep = setInterval(() => server.closeIdleConnections(), 50)
      const timer = setTimeout(() => server.closeAllConnections(), ms)
      await closed
      clearInterval(sweep)
      clearTimeout(timer)
    },
  }
}

function explain(error: NodeJS.ErrnoException, env: Env): Error {
  if (error.code === 'EADDRINUSE') {
    return new PortTakenError(`Port ${env.PORT} is taken. Stop what uses it, or set PORT to another one.`)
  }
  if (error.code === 'EACCES') {
    return new PortTakenError(`Port ${env.PORT} may not be used by this user. Set PORT to one above 1023.`)
  }
  return error
}
