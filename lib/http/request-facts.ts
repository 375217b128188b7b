import { newId } from '@/lib/ids'
import { cookieName, frameCookie, isFramed, sessionCookie } from './credentials'

export type RequestFacts = {
  id: string
  url: URL
  path: string
  headers: Headers
  /** The client's own address: server.ts has overwritten the header unless a trusted proxy sent it. */
  address: string
  secure: boolean
  /** Whether it comes from our page in another site's frame. */
  framed: boolean
  signal: AbortSignal
}

export function requestFacts(request: Request): RequestFacts {
  const url = new URL(request.url)
  return {
    id: request.headers.get('x-request-id') ?? newId(),
    url,
    path: url.pathname,
    headers: request.headers,
    address: request.headers.get('x-forwarded-for')?.split(',')[0]?.trim() || 'unknown',
    secure: request.headers.get('x-forwarded-proto') === 'https',
    framed: isFramed(request.headers),
    signal: request.signal,
  }
}

/** What a handler adds to its answer besides the body. */
export type Outgoing = {
  /** In another site's frame the session's cookie goes by the frame's own name. */
  setCookie(name: string, value: string, maxAgeSeconds: number): void
  clearCookie(name: string): void
  header(name: string, value: string): void
  onto(response: Response): Response
}

export function outgoing(request: RequestFacts): Outgoing {
  const added: [string, string][] = []
  const setCookie = (name: string, value: string, maxAge: number) => {
    const inFrame = request.framed && name === sessionCookie
    const text = `${cookieName(inFrame ? frameCookie : name, request.secure)}=${encodeURIComponent(value)}`
    const reach = inFrame ? 'SameSite=None; Partitioned' : 'SameSite=Lax'
    const secure = inFrame || request.secure ? '; Secure' : ''
    added.push(['set-cookie', `${text}; Path=/; HttpOnly; ${reach}; Max-Age=${maxAge}${secure}`])
  }
  return {
    setCookie,
    clearCookie: (name) => setCookie(name, '', 0),
    header: (name, value) => added.push([name, value]),
    onto: (response) => {
      for (const [name, value] of added) response.headers.append(name, value)
      response.headers.set('x-request-id', request.id)
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
      return response
    },
  }
}
