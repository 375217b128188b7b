import { createHmac } from 'node:crypto'
import { lookup as resolve } from 'node:dns/promises'
import { type ClientRequest, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './webhook-address'

const patienceMs = 5000

export type PostResult = { delivered: boolean; detail: string }

type Options = {
  url: string
  secret: string
  body: string
  /** Tells one post from another, the same at each try of the same one. */
  deliveryId: string
  now: Date
  /** Which addresses may be spoken to: public ones, but for tests. */
  addressAllowed?: (address: string) => boolean
}

class Refused extends Error {}

/**
 * The signature of a post: HMAC-SHA256 (RFC 2104) in hex with the rule's secret over the timestamp, a full stop and the body, as
 * `sha256=<64 hex digits>`. @param timestamp seconds since 1970.
 */
function webhookSignature(secret: string, timestamp: number, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}

/**
 * Posts a body to a webhook once. The name is looked up once and every address it has must be allowed; the connection goes to the very
 * address that was checked, so that a name that changes meanwhile leads nowhere else. No redirect is followed and no answer is read.
 * @returns whether it was taken (2xx), and the status or what went wrong in few words. Never throws for what is outside.
 */
export async function postWebhook(options: Options): Promise<PostResult> {
  const limit = AbortSignal.timeout(patienceMs)
  try {
    const url = new URL(options.url)
    const status = await send(
      url,
      options,
      await checkedAddress(url, options.addressAllowed ?? isPublicAddress, limit),
      limit,
    )
    return { delivered: status >= 200 && status < 300, detail: String(status) }
  } catch (error) {
    return { delivered: false, detail: limit.aborted ? 'no answer within 5 s' : wordsOf(error) }
  }
}

type Checked = { address: string; family: number }

async function checkedAddress(url: URL, allowed: (address: string) => boolean, limit: AbortSignal): Promise<Checked> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  const found = family ? [{ address: host, family }] : await within(resolve(host, { all: true }), limit)
  const [first] = found
  if (!first || !found.every(({ address }) => allowed(address))) throw new Refused('not a public address')
  return first
}

function within<T>(work: Promise<T>, limit: AbortSignal): Promise<T> {
  return new Promise((done, fail) => {
    limit.addEventListener('abort', () => fail(limit.reason), { once: true })
    work.then(done, fail)
  })
}

function send(
  url: URL,
  { secret, body, deliveryId, now }: Options,
  checked: Checked,
  limit: AbortSignal,
): Promise<number> {
  const timestamp = Math.floor(now.getTime() / 1000)
  const lookup: LookupFunction = (_, { all }, answer) =>
    all ? answer(null, [checked]) : answer(null, checked.address, checked.family)
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'throughline-webhook',
    'x-throughline-delivery': deliveryId,
    'x-throughline-timestamp': String(timestamp),
    'x-throughline-signature': webhookSignature(secret, timestamp, body),
  }
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((done, fail) => {
    // A connection of its own, so that none of another name or check is used again.
    const sent: ClientRequest = request(
      url,
      { method: 'POST', headers, lookup, agent: false, signal: limit },
      (answer) => {
        done(answer.statusCode ?? 0)
        answer.destroy()
      },
    )
    sent.on('error', fail)
    sent.end(body)
  })
}

const failures: Record<string, string> = {
  ENOTFOUND: 'no such name',
  EAI_AGAIN: 'the name could not be looked up',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection cut',
  EHOSTUNREACH: 'not reachable',
  ENETUNREACH: 'not reachable',
}

function wordsOf(error: unknown): string {
  if (error instanceof Refused) return error.message
  const code = String((error as { code?: unknown }).code ?? '')
  if (/CERT|TLS|SSL/.test(code)) return 'the certificate does not hold'
  return failures[code] ?? 'the connection failed'
}
