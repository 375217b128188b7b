import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { asideEach } from '@/db/read-replica'
import { people } from '@/db/schema/people'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canReadWords, isInvolved } from '@/lib/sessions/access'
import { type FoundSession, findSession } from '@/lib/sessions/find'
import { publicToken, type SessionRow, viewSession } from '@/lib/sessions/view'
import { csvFile, jsonOf, textFile } from './export-file'
import { markdownOf } from './export-markdown'
import { exportSlices } from './export-slices'
import type { ConversationFormat } from './schema'

type Options = { actor: Actor; sessionId: string; format: ConversationFormat; now?: Date }

/**
 * A conversation as a file for whoever may read its words, in constant memory however long it is. That staff or a program took it is written down.
 * @throws AppError `session_not_found`.
 */
export async function exportConversation({ actor, sessionId, format, now = new Date() }: Options) {
  const found = await findSession(sessionId)
  if (!found || !canReadWords(actor, found.session)) throw new AppError('session_not_found')
  const { session } = found
  const own = isInvolved(actor, session)
  if (!own) {
    const whom = { personId: session.personId, sessionId }
    await noteAudit({ actor, action: 'session_exported', ...whom, detail: { format } })
  }
  return { name: `conversation-${fileName(session)}.${format}`, file: await fileOf(found, own, format, now) }
}

async function fileOf({ session, customerId }: FoundSession, own: boolean, format: ConversationFormat, now: Date) {
  const locale = session.locale === 'de' || session.locale === 'hi' ? session.locale : 'en'
  const read = () => exportSlices(session.id, locale)
  // Whoever takes their own along has perhaps just said some of it.
  const slices = own ? read() : asideEach(read)
  switch (format) {
    case 'csv':
      return csvFile(slices)
    case 'json':
      return textFile(jsonOf(viewSession(session, customerId, now), slices))
    case 'md':
      return textFile(
        markdownOf({ session, customerId, name: nameOf(session), person: await personOf(session) }, slices),
      )
  }
}

async function personOf({ personId }: SessionRow): Promise<string | null> {
  if (personId === null) return null
  const [row] = await db.select({ name: people.name }).from(people).where(eq(people.id, personId))
  return row?.name ?? null
}

/** As the screens call it: the outside token, else the last 8 characters of its id. */
const nameOf = (session: SessionRow) =>
  publicToken(session) === session.id ? session.id.slice(-8) : publicToken(session)

const fileName = (session: SessionRow) =>
  nameOf(session)
    .replace(/[^\w.-]+/g, '-')
    .slice(0, 80)

const types: Record<ConversationFormat, string> = { md: 'text/markdown', json: 'application/json', csv: 'text/csv' }

/** What an answer that is such a file says of it. */
export const conversationHeaders = (format: ConversationFormat, name: string) => ({
  'content-type': `${types[format]}; charset=utf-8`,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'no-store',
})
