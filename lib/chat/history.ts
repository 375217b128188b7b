import { sql } from '@/db/client'
import { AppError } from '@/lib/errors'
import { foreignCursor } from '@/lib/keyset'
import type { Actor } from '@/lib/people/actor'
import { canReadWords } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { noteLook } from '@/lib/sessions/note-look'
import { messageRow, type RawMessage } from './message-row'
import type { MessageView } from './schema'
import { viewMessage } from './view'

const usual = 200
const afterAll = Number.MAX_SAFE_INTEGER

type Said = RawMessage & { author: string | null }

/**
 * What was said in a session: the newest `limit` messages (200 unless told), oldest first; `nextCursor` leads to those before them. The words
 * of companion conversations are for their writer alone.
 * @throws AppError `session_not_found`, `invalid` for a cursor that is not one of ours.
 */
export async function readHistory(options: { actor: Actor; sessionId: string; limit?: number; cursor?: string }) {
  const { actor, sessionId, limit = usual } = options
  const before = options.cursor ? decodeRow(options.cursor) : afterAll
  const found = await findSession(sessionId)
  if (!found || !canReadWords(actor, found.session)) throw new AppError('session_not_found')
  await noteLook({ actor, session: found.session })
  const rows = await sql<Said[]>`
    select m.*, p.name as author from messages m left join people p on p.id = m.author_id
    where m.session_id = ${sessionId} and m.event_id < ${before} order by m.event_id desc limit ${limit + 1}`
  const page = rows.slice(0, limit).reverse()
  const oldest = rows.length > limit ? page[0] : undefined
  return {
    items: page.map((row): MessageView => viewMessage(messageRow(row), row.author)),
    nextCursor: oldest ? encodeRow(oldest.event_id) : null,
  }
}

const encodeRow = (eventId: number) => Buffer.from(String(eventId)).toString('base64url')

function decodeRow(cursor: string): number {
  const digits = Buffer.from(cursor, 'base64url').toString('latin1')
  if (!/^\d{1,15}$/.test(digits)) throw foreignCursor()
  return Number(digits)
}
