import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'
import { newId } from '@/lib/ids'

/** Whether a peer is a proxy whose word on the client's address counts. */
export type Trust = (address: string) => boolean

/** Reads TRUSTED_PROXIES: addresses and CIDR ranges. */
export function trustOf(proxies: string[]): Trust {
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits) list.addSubnet(address, Number(bits), family)
    else list.addAddress(address, family)
  }
  return (address) => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

const wellFormedId = /^[\w-]{1,64}$/

/**
 * Makes the headers that the rest trusts true: the client's address, the scheme, the request's id, and the nonce of the page's
 * Content-Security-Policy, which Next reads from the request. @param framedBy the origins that may show the chat in a frame.
 */
export function prepareRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { trust, framedBy }: { trust: Trust; framedBy: string[] },
) {
  const { headers } = request
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const trusted = trust(peer)
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  headers['x-forwarded-for'] = trusted && forwarded ? forwarded : peer
  if (!trusted || !headers['x-forwarded-proto']) headers['x-forwarded-proto'] = 'http'
  if (!trusted || !headers['x-forwarded-host']) headers['x-forwarded-host'] = headers.host ?? 'localhost'
  const sent = headers['x-request-id']
  const id = trusted && typeof sent === 'string' && wellFormedId.test(sent) ? sent : newId()
  headers['x-request-id'] = id
  response.setHeader('x-request-id', id)
  const inFrame = isWidget(request)
  if (inFrame) speakAsHost(request)
  const ancestors = inFrame ? framedBy : []
  setSecurityHeaders(request, response, { secure: headers['x-forwarded-proto'] === 'https', ancestors })
}

/** Whether it asks for the chat that other sites show in a frame. */
const isWidget = ({ url = '' }: IncomingMessage) => /^\/widget(\?|$)/.test(url)

/** In a frame of another site the chat speaks the language of that, unless its person chose one here. */
function speakAsHost({ url = '', headers }: IncomingMessage) {
  const locale = new URL(url, 'http://widget').searchParams.get('locale')
  if (locale && /^[a-z]{2}$/.test(locale)) headers['accept-language'] = locale
}

function setSecurityHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  { secure, ancestors }: { secure: boolean; ancestors: string[] },
) {
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'same-origin')
  if (secure) response.setHeader('strict-transport-security', 'max-age=31536000')
  if (request.url?.startsWith('/api/') || request.url?.startsWith('/_next/static/')) return
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), ancestors)
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
}

function contentSecurityPolicy(nonce: string, ancestors: string[]): string {
  const dev = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    // Components place what they draw by style attributes; no style carries a script.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // The kiosk's worker, which answers where there is no connection.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors.length > 0 ? ancestors.join(' ') : "'none'"}`,
  ].join('; ')
}
