import type { Actor } from '@/lib/people/actor'
import { newEntry } from './schema'
import { createEntry } from './write-entry'

type Writing = Partial<Parameters<typeof createEntry>[0]> & { actor: Actor }

/** Writes an entry as a call to the API would. */
export function write({ actor, now, ...body }: Writing) {
  return createEntry({ actor, ...newEntry.parse(body), ...(now ? { now } : {}) })
}
