import { Readable } from 'node:stream'
import { asideEach } from '@/db/read-replica'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { documentOf } from './export-document'
import { demandPerson, isBeingErased } from './whose'

/**
 * All that is kept of a person, as one JSON document, streamed in constant memory:
 * `{exported_at, person, identities, passwords: [{changed_at}], sign_ins, erasures, audit, topics, entries, sessions: [{…, devices, joins, runs, messages, events,
 * training_examples}]}`. Names are those of the database, times ISO 8601 UTC with milliseconds; secrets and their hashes are never in it.
 * `audit` tells what staff and programs did with it. Topics, words of entries and of companion conversations are in it for their writer; an
 * admin gets dates and numbers of entries.
 * @param options.personId `me`, `C123` or a UUID.
 * @throws AppError `not_found` for whoever is neither them nor an admin.
 */
export async function exportPerson(options: { actor: Actor; personId: string; now?: Date }) {
  const { actor } = options
  const now = options.now ?? new Date()
  const { person, own } = await demandPerson(actor, options.personId)
  if (await isBeingErased(person.id)) throw new AppError('not_found')
  if (!own) await noteAudit({ actor, action: 'person_exported', personId: person.id, now })
  // Whoever asks for their own has perhaps just written some of it.
  const document = own ? documentOf(person, own, now) : asideEach(() => documentOf(person, own, now))
  const body = Readable.toWeb(Readable.from(encoded(document))) as ReadableStream<Uint8Array>
  return { body, filename: `throughline-${person.customerId.replace(/[^\w.-]/g, '_')}.json` }
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const text of texts) yield encoder.encode(text)
}
