import type { Tx } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { leaveClaimants, type PersonRow, personByProof } from '@/lib/people/find-or-make'

type Proof = {
  kind: 'phone' | 'telegram' | 'whatsapp'
  value: string
  /** By which a channel proves it; null for our own. */
  keyId: string | null
  now: Date
}

/** The person to whom a number or id is proven, made at first sight. A number leaves everybody who merely claimed it, which is written down. */
export async function proveIdentity({ kind, value, keyId, now }: Proof, tx: Tx): Promise<PersonRow> {
  const person = await personByProof(kind, value, now, tx)
  if (kind !== 'phone') return person
  const left = await leaveClaimants(kind, value, person.id, tx)
  const noted = { at: now, keyId, action: 'identity_left' as const }
  if (left.length > 0) await tx.insert(audit).values(left.map((personId) => ({ ...noted, personId })))
  return person
}
