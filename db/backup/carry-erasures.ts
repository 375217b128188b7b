import type postgres from 'postgres'

/** Erasings that a database knew of before a backup took the place of its data. */
export type Erased = {
  erasures: { id: string; person_id: string; asked_at: Date }[]
  tokens: { token_hash: Uint8Array; erased_at: Date }[]
}

// The migration from which on both tables are there.
const since = 2

/** Reads what must not come back with an older backup. */
export async function keepErasures(tx: postgres.ISql, applied: number): Promise<Erased> {
  if (applied < since) return { erasures: [], tokens: [] }
  return {
    erasures: await tx`select id, person_id, asked_at from erasures`,
    tokens: await tx`select token_hash, erased_at from erased_tokens`,
  }
}

/**
 * Asks again for every erasing that the backup does not know of: the workers go through with it once they run, and nobody signs in as
 * those meanwhile. @returns how many.
 */
export async function carryErasures(tx: postgres.ISql, { erasures, tokens }: Erased): Promise<number> {
  for (const { token_hash, erased_at } of tokens) {
    await tx`insert into erased_tokens (token_hash, erased_at) values (${token_hash}, ${erased_at}) on conflict do nothing`
  }
  let again = 0
  for (const { id, person_id, asked_at } of erasures) {
    const done = await tx`
      insert into erasures (id, person_id, asked_at) values (${id}, ${person_id}, ${asked_at}) on conflict do nothing`
    again += done.count
    await tx`update people set disabled_at = ${asked_at} where id = ${person_id} and disabled_at is null`
  }
  return again
}
