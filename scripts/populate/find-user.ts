import { normalisePhone } from '@/lib/people/phone'

/** Somebody who cannot be told apart, or is not known. */
export class NoUser extends Error {}

export type Known = {
  id: string
  customer_id: string
  name: string | null
  identities: { value: string }[]
}

const same = (a: string | null, b: string) => a?.toLowerCase() === b.toLowerCase()

/**
 * Whom a text names among those it might: by an id, by what somebody signs in with, else by a name that nobody else has.
 * @throws NoUser
 */
export function pickUser(text: string, candidates: Known[]): Known {
  const phone = normalisePhone(text)
  const goesBy = (one: Known) => one.identities.some(({ value }) => same(value, text) || value === phone)
  const ways: ((one: Known) => boolean)[] = [
    (one) => same(one.id, text) || same(one.customer_id, text),
    goesBy,
    (one) => same(one.name, text),
  ]
  for (const way of ways) {
    const found = candidates.filter(way)
    if (found.length > 1) {
      throw new NoUser(
        `${found.length} people go by ${text}. Name one by C123: ${found.map((one) => one.customer_id).join(', ')}.`,
      )
    }
    if (found[0]) return found[0]
  }
  throw new NoUser(`Nobody is known as ${text}. Nothing was written.`)
}
