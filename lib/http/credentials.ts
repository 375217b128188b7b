import { AppError } from '@/lib/errors'
import { type Actor, isNobody, nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { signInTokenId } from '@/lib/people/page-cookie'
import { frameHeader } from './frame-header'

export const sessionCookie = 'tl_session'
/** What makes a browser a registered kiosk. */
export const kioskCookie = 'tl_kiosk'
/** As long as browsers keep a cookie at all; each visit begins it anew. */
export const kioskCookieSeconds = 400 * 24 * 3600

/** Stands for `sessionCookie` where our page is in another site's frame; partitioned, so that each such site has its own. */
export const frameCookie = 'tl_frame'

/** Whether a call comes from our page in another site's frame. */
export function isFramed(headers: Headers): boolean {
  return headers.get(frameHeader) === '1'
}

/** Over TLS a cookie's name says that it belongs to this host alone. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name
}

function readCookie(headers: Headers, name: string): string | null {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return decodeURIComponent(pair.slice(at + 1).trim())
  }
  return null
}

/** The secrets a program sent: `Authorization: Bearer` and `X-Session-Token`. */
export function bearerTokens(headers: Headers): string[] {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  return [bearer, headers.get('x-session-token')].filter((token): token is string => !!token)
}

/** The secret by which this browser is a kiosk. A program with secrets of its own is none, nor is a frame of another site. */
export function kioskSecret({ headers, secure }: { headers: Headers; secure: boolean }): string | null {
  return bearerTokens(headers).length > 0 || isFramed(headers)
    ? null
    : readCookie(headers, cookieName(kioskCookie, secure))
}

/** Who calls by secrets of their own, whatever cookies came along. */
export async function readProgram(headers: Headers): Promise<Actor> {
  const tokens = bearerTokens(headers)
  return tokens.length > 0 ? identify(tokens, null) : nobody
}

/**
 * Who calls. A program's own secrets win, and then cookies count for nothing. In another site's frame the frame's own cookie alone counts.
 * @throws AppError `cross_site` for a change that another site's page sends with this browser's cookies.
 */
export async function readActor(request: Request, secure: boolean): Promise<Actor> {
  const tokens = bearerTokens(request.headers)
  if (tokens.length > 0) return identify(tokens, null)
  const framed = isFramed(request.headers)
  const session = readCookie(request.headers, cookieName(framed ? frameCookie : sessionCookie, secure))
  const personTokenId = framed ? null : await signInTokenId((name) => readCookie(request.headers, name), secure)
  if (!session && !personTokenId) return nobody
  const actor = await identify(session ? [session] : [], personTokenId)
  if (!isNobody(actor) && isChange(request.method)) demandSameOrigin(request)
  return actor
}

/** Whether a request of this method changes anything. */
export function isChange(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'
}

function demandSameOrigin(request: Request) {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  if (site === 'same-origin') return
  // Every browser names the origin of a post; what names neither is a program with a jar of cookies.
  if (site === null && origin === null) return
  if (site === null && origin !== null && URL.canParse(origin) && new URL(origin).host === host) return
  throw new AppError('cross_site', 'Send this from our own page, or with a Bearer token.')
}
