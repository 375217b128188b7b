import { env } from '@/lib/env'
import type { RequestFacts } from './request-facts'

/** The address people reach us at, without a slash at the end: PUBLIC_URL, else what this request was sent to. */
export function publicOrigin(request: Pick<RequestFacts, 'headers' | 'secure' | 'url'>): string {
  const { PUBLIC_URL } = env()
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? request.url.host
  return `${request.secure ? 'https' : 'http'}://${host}`
}
