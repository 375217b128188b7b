import { sql } from '@/db/client'
import { answerFromInbox } from '@/lib/chat/answer-from-inbox'
import { AppError } from '@/lib/errors'
import { sha256 } from '@/lib/ids'

const keyShape = /^[\w-]{43}$/

/**
 * The session whose inbox a key opens.
 * @throws AppError `not_signed_in` for a key that opens none.
 */
export async function inboxSession(key: string | null): Promise<string> {
  const [row] =
    key && keyShape.test(key)
      ? await sql<{ session_id: string }[]>`select session_id from session_inboxes where key_hash = ${sha256(key)}`
      : []
  if (!row) throw new AppError('not_signed_in', 'This key opens no inbox.')
  return row.session_id
}

/**
 * Stores what somebody says to the staff from the page that holds the key.
 * @throws AppError `not_signed_in`, `session_ended`, `too_many`.
 */
export async function answerInbox(options: { key: string | null; content: string; now?: Date }) {
  const sessionId = await inboxSession(options.key)
  const { id, content, createdAt } = await answerFromInbox({ ...options, sessionId })
  return { id, text: content, at: createdAt }
}
