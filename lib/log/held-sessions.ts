import type { TransactionSql } from 'postgres'
import type { SessionType } from '@/db/enums'
import { sha256 } from '@/lib/ids'

/** A running session whose row this transaction holds. */
export type HeldSession = {
  id: string
  personId: string | null
  type: SessionType
  trainingConsent: boolean
  createdAt: Date
  lastActivityAt: Date
}

type Found = {
  token: string
  id: string
  person_id: string | null
  type: SessionType
  training_consent: boolean
  created_at: string
  last_activity_at: string
}

/**
 * The running session behind each token, its row held till the transaction ends. A token of ours that is unknown, ended or expired has
 * none, nor one of the outside that nothing was logged under yet.
 * @param options.wait for rows that others hold; else their tokens are left out.
 */
export async function holdSessions(
  tokens: string[],
  options: { wait: boolean },
  now: Date,
  tx: TransactionSql,
): Promise<Map<string, HeldSession>> {
  // In one order for everybody, so that two batches never wait for each other.
  const lock = options.wait
    ? tx`order by s.id for no key update of s`
    : tx`order by s.id for no key update of s skip locked`
  const own = tokens.filter((token) => token.startsWith('tls_'))
  const outside = tokens.filter((token) => !token.startsWith('tls_'))
  const found: Found[] = []
  if (outside.length > 0) {
    const rows = await tx<Found[]>`
      select s.outside_token as token, s.id, s.person_id, s.type, s.training_consent, s.created_at, s.last_activity_at from sessions s
      where s.outside_token = any(${outside}::text[]) and s.status = 'active' ${lock}`
    found.push(...rows)
  }
  if (own.length > 0) {
    const byHash = new Map(own.map((token) => [sha256(token).toString('hex'), token]))
    const rows = await tx<Found[]>`
      select encode(t.token_hash, 'hex') as token, s.id, s.person_id, s.type, s.training_consent, s.created_at, s.last_activity_at
      from session_tokens t join sessions s on s.id = t.session_id
      where t.token_hash in (select decode(hash, 'hex') from unnest(${[...byHash.keys()]}::text[]) as hash)
        and t.revoked_at is null and s.status = 'active' and s.expires_at > ${now.toISOString()} ${lock}`
    found.push(...rows.map((row) => ({ ...row, token: byHash.get(row.token) ?? '' })))
  }
  return new Map(
    found.map((row) => [
      row.token,
      {
        id: row.id,
        personId: row.person_id,
        type: row.type,
        trainingConsent: row.training_consent,
        createdAt: new Date(row.created_at),
        lastActivityAt: new Date(row.last_activity_at),
      },
    ]),
  )
}
