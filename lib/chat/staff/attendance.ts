import { sql } from '@/db/client'
import type { Attendance, Holder } from '@/lib/chat/staff-schema'
import { AppError } from '@/lib/errors'
import { type Actor, isStaff } from '@/lib/people/actor'
import { canReadWords } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { holderOf } from '@/lib/sessions/hold'
import { noteLook } from '@/lib/sessions/note-look'
import type { SessionRow } from '@/lib/sessions/view'

/** Of comings and goings, and of notes, the latest. */
const mostTold = 100

/**
 * What goes on beside the words of a conversation: who answers, when staff came and left, what is known of the problems that its person hit,
 * each once as it stands now, and how far each side has read.
 * @throws AppError `session_not_found` for whoever may not read its words.
 */
export async function readAttendance(options: { actor: Actor; sessionId: string; now?: Date }): Promise<Attendance> {
  const { actor, sessionId } = options
  const now = options.now ?? new Date()
  const found = await findSession(sessionId)
  if (!found || !canReadWords(actor, found.session)) throw new AppError('session_not_found')
  const { session } = found
  await noteLook({ actor, session, now })
  const [changes, notes, holder] = await Promise.all([
    changesOf(sessionId),
    notesOf(sessionId),
    readHolder(actor, session, now),
  ])
  const read = {
    person: session.personReadAt?.toISOString() ?? null,
    staff: session.staffReadAt?.toISOString() ?? null,
  }
  return { holder, changes, notes, read }
}

async function readHolder(actor: Actor, session: SessionRow, now: Date): Promise<Holder | null> {
  const id = holderOf(session, now)
  if (!id || !session.heldAt) return null
  const [row] = await sql<{ name: string | null }[]>`select name from people where id = ${id}`
  return {
    id: isStaff(actor) ? id : null,
    name: row?.name ?? null,
    since: session.heldAt.toISOString(),
    you: id === actor.person?.id,
  }
}

type Told = { at: string }

/** An end of the session is told as such: nobody has left it to the assistant. */
async function changesOf(sessionId: string): Promise<Attendance['changes']> {
  const rows = await sql<(Told & { type: Attendance['changes'][number]['what']; name: string | null })[]>`
    select e.type, e.occurred_at as at, p.name from events e
    left join people p on p.id = (e.data ->> 'by')::uuid
    where e.session_id = ${sessionId} and e.source = 'system' and e.type in ('taken', 'handed_back')
      and e.data ->> 'reason' is distinct from 'ended'
    order by e.id desc limit ${mostTold}`
  return rows.reverse().map(({ type, name, at }) => ({ what: type, name, at: new Date(at).toISOString() }))
}

/** The log says only that a note was shown; its words are with the error. */
async function notesOf(sessionId: string): Promise<Attendance['notes']> {
  const rows = await sql<(Told & { fingerprint: string; text: string })[]>`
    select g.fingerprint, g.note as text, shown.at from (
      select data ->> 'fingerprint' as fingerprint, max(occurred_at) as at from events
      where session_id = ${sessionId} and source = 'system' and type = 'note' group by 1
    ) as shown join error_groups g on g.fingerprint = shown.fingerprint and g.note is not null
    order by shown.at desc limit ${mostTold}`
  return rows.reverse().map(({ fingerprint, text, at }) => ({ fingerprint, text, at: new Date(at).toISOString() }))
}
