import type { IncomingMessage, ServerResponse } from 'node:http'
// biome-ignore lint/style/noRestrictedImports: the very handler of the route, so that there is one meaning of it
import { POST } from '@/app/api/session-log/route'
import { sizes } from '@/lib/http/body'
import type { Handler } from './listen'
import { withRoom } from './room'
import { logRoom } from './rooms'

const logged = /^\/api(?:\/v1)?\/session-log\/?(?:\?|$)/

/**
 * Takes what is logged before Next does: the way through Next costs several times what writing an event costs. Everything else goes on
 * to `handle`.
 */
export function logDoor(handle: Handler): Handler {
  const take = withRoom(logRoom, takeLogged)
  return (request, response) => {
    const isLogged = request.method === 'POST' && logged.test(request.url ?? '')
    return (isLogged ? take : handle)(request, response)
  }
}

const takeLogged: Handler = async (request, response) => {
  const body = await readAtMost(request, sizes.log + 1)
  const incoming = new Request(`http://localhost${request.url}`, {
    method: 'POST',
    headers: headersOf(request),
    body,
  })
  await send(await POST(incoming, { params: Promise.resolve({}) }), response)
}

/** The body, or as much of one that is too long as shows that it is. */
async function readAtMost(request: IncomingMessage, bytes: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let size = 0
  if (Number(request.headers['content-length'] ?? 0) < bytes) {
    await new Promise<void>((resolve, reject) => {
      request.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        size += chunk.byteLength
        if (size >= bytes) resolve()
      })
      request.once('end', resolve)
      request.once('error', reject)
      request.once('close', resolve)
    })
    request.removeAllListeners('data')
  }
  return Buffer.concat(chunks)
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const name = request.rawHeaders[at]?.toLowerCase() ?? ''
    // What prepareRequest has set right counts, not what was sent.
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  for (const name of ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-request-id']) {
    headers.set(name, String(request.headers[name]))
  }
  return headers
}

async function send(answer: Response, response: ServerResponse) {
  const body = Buffer.from(await answer.arrayBuffer())
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), 'content-length': body.byteLength })
  response.end(body)
}
