import { randomBytes } from 'node:crypto'
import { sha256 } from '@/lib/ids'

/** What a secret opens, told by its prefix: a session, a signed-in person, or an API key. */
export type TokenPrefix = 'tls_' | 'tlu_' | 'tlk_'

/**
 * A new secret of 256 random bits, and the only form of it that is stored. `tlr_` begins a link to set a password and
 * `tlp_` what the browser of a kiosk holds; they open nothing else.
 */
export function newToken(prefix: TokenPrefix | 'tlr_' | 'tlp_'): { token: string; hash: Buffer } {
  const token = prefix + randomBytes(32).toString('base64url')
  return { token, hash: sha256(token) }
}

export function tokenPrefix(token: string): TokenPrefix | null {
  const prefix = token.slice(0, 4)
  return prefix === 'tls_' || prefix === 'tlu_' || prefix === 'tlk_' ? prefix : null
}
