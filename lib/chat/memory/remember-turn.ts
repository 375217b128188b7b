import { inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Locale, SessionType } from '@/db/enums'
import { orders } from '@/db/schema/catalog'
import { type MessagePart, memories } from '@/db/schema/chat'
import type { SessionData } from '@/db/schema/sessions'
import { understand } from '@/lib/chat/agents/sales/ask'
import { newId } from '@/lib/ids'
import type { Fact } from './fact'
import { type Bought, factsOfActs } from './facts-of-acts'
import { factsOfWish } from './facts-of-wish'
import { knownWords } from './known-words'
import { summariseSession } from './summarise-session'

export type RememberedTurn = {
  sessionId: string
  /** Only visits are remembered: what is said to a companion stays there. */
  type: SessionType
  /** In whose currency sums are meant that were said without one. */
  locale: Locale
  /** What was said, and what was answered. */
  message: { id: string; content: string }
  reply: { id: string; content: string; parts: MessagePart[] }
  before: SessionData
  after: SessionData
  /** They want a member of staff. */
  wantsPerson?: boolean
  now: Date
}

/** Notes the facts of a turn of a visit, in the commit of its answer. @returns the conversation's summary with this turn. */
export async function rememberTurn(turn: RememberedTurn, tx: Tx): Promise<string> {
  const { sessionId, type, message, before, after, now } = turn
  if (type !== 'visit') return after.conversation_summary
  const bought = await ordersIn(turn.reply.parts, tx)
  const facts = [
    ...(await wishesIn(turn, tx)),
    ...factsOfActs({ before, after, bought, askedPerson: turn.wantsPerson ?? false }),
  ]
  await noteFacts({ facts, messageId: message.id, now }, tx)
  return summariseSession(sessionId, withTurn(after, message.content), tx)
}

/** The facts of a wish are in the person's own words, said now or shortly before: what we brought up is not theirs. */
async function wishesIn({ message, before, after, locale }: RememberedTurn, tx: Tx): Promise<Fact[]> {
  const wish = { before: before.wish ?? null, after: after.wish ?? null }
  if (!wish.after || JSON.stringify(wish.before) === JSON.stringify(wish.after)) return []
  const said = understand(message.content)
  const earlier = before.chat_context.filter(({ role }) => role === 'user')
  const own = new Set(
    [said, ...earlier.map(({ content }) => understand(content))]
      .flatMap(({ terms }) => terms)
      .flatMap((term) => term.split(' ')),
  )
  const terms = (await knownWords(wish.after.terms, tx)).filter((term) => own.has(term))
  return factsOfWish({ ...wish, terms, said, locale })
}

/** Writes facts down in one prepared statement. Another version of the answer to the same message finds the same facts. */
async function noteFacts({ facts, messageId, now }: { facts: Fact[]; messageId: string; now: Date }, tx: Tx) {
  if (facts.length === 0) return
  // Ids of one moment tell their order only once they are sorted.
  const ids = facts.map(() => newId(now.getTime())).sort()
  const rows = facts.map((fact, index) => ({ ...fact, id: ids[index] }))
  await tx
    .insert(memories)
    .select(sql`
      select row.id, message.id, message.session_id, kind, subject, detail, ${now.toISOString()}::timestamptz
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (id uuid, kind text, subject text, detail jsonb),
        messages message where message.id = ${messageId}`)
    .onConflictDoNothing()
    .prepare('note_facts')
    .execute()
}

/** What was said just now counts among what was said, whether or not the session's context has it yet. */
function withTurn({ cart, chat_context }: SessionData, content: string) {
  const has = chat_context.some((said) => said.role === 'user' && said.content === content)
  return { cart, chat_context: has ? chat_context : [...chat_context, { role: 'user', content }] }
}

async function ordersIn(parts: MessagePart[], tx: Tx): Promise<Bought[]> {
  const ids = parts.flatMap((part) => (part.type === 'order' ? [part.orderId] : []))
  if (ids.length === 0) return []
  const rows = await tx.select().from(orders).where(inArray(orders.id, ids))
  return rows.map(({ id, lines, total, currency }) => ({
    orderId: id,
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
    total,
    currency,
  }))
}
