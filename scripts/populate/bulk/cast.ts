import type { Sql } from '@/db/client'
import { inventPerson } from '@/scripts/populate/names'
import { createRandom } from '@/scripts/populate/random'
import { Rows } from './copy'
import { idAt } from './id'
import type { Amount } from './plan'

const day = 86_400_000
const mostAtOnce = 250

/** `ids` are those of what they are reached by. */
export type Member = {
  id: string
  ids: [string, string]
  name: string
  email: string
  phone: string
  provisional: boolean
}

export const castSize = (sessions: number) => Math.min(8000, Math.max(20, Math.ceil(sessions / 25)))

/** Somebody who comes back now and then. Numbers under 555 belong to nobody in North America. */
export function memberOf(k: number, { seed, days, anchor }: Amount): Member & { since: Date } {
  const random = createRandom(seed, k, 6)
  const since = anchor.getTime() - days * day - random.whole(1, 300 * 86_400) * 1000
  const { name, email } = inventPerson(random)
  const phone = `+1555${String(((seed * 7919 + k) % 9_000_000) + 1_000_000)}`
  const ids: Member['ids'] = [idAt(since, random), idAt(since, random)]
  return {
    id: idAt(since, random),
    ids,
    name,
    email: `${k}.${email}`,
    phone,
    provisional: k % 10 < 3,
    since: new Date(since),
  }
}

/** Writes down everybody who comes to the sessions; those who are there already stay as they are. */
export async function writeCast(sql: Sql, amount: Amount, signal: AbortSignal) {
  const size = castSize(amount.sessions)
  for (let from = 0; from < size; from += mostAtOnce) {
    signal.throwIfAborted()
    const members = Array.from({ length: Math.min(mostAtOnce, size - from) }, (_, n) => memberOf(from + n, amount))
    await writeMembers(sql, members)
  }
}

function writeMembers(sql: Sql, members: (Member & { since: Date })[]) {
  return sql.begin(async (tx) => {
    const known = await tx<
      { id: string }[]
    >`select id from people where id = any(${members.map(({ id }) => id)}::uuid[])`
    const there = new Set(known.map(({ id }) => id))
    const people = new Rows('people', ['id', 'name', 'roles', 'provisional', 'locale', 'created_at', 'updated_at'])
    const identities = new Rows('identities', ['id', 'person_id', 'kind', 'value', 'proven_at', 'created_at'])
    const marks = new Rows('demo_people', ['person_id'])
    for (const { id, ids, name, email, phone, provisional, since } of members) {
      if (there.has(id)) continue
      const times = { created_at: since, updated_at: since }
      people.add({ id, name: provisional ? null : name, roles: '{customer}', provisional, locale: 'en', ...times })
      const one = { person_id: id, created_at: since }
      const proven = provisional ? null : since
      identities.add({ ...one, id: ids[0], kind: 'phone', value: phone, proven_at: proven })
      if (!provisional) identities.add({ ...one, id: ids[1], kind: 'email', value: email })
      marks.add({ person_id: id })
    }
    for (const rows of [people, identities, marks]) await rows.write(tx)
  })
}
