import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { locales } from '@/db/enums'
import type { MessagePart } from '@/db/schema/chat'
import type { Ask } from '@/lib/chat/agents/sales/ask'
import type { Answer, Turn } from './agent'
import { languageOfReply } from './sales/language'
import { replies } from './sales/replies/all'

/**
 * An answer that could not help, and was the second running, asks whether a person should come, whichever agent gave it. Who says yes, or
 * asks by themselves, is put among those who need help.
 */
export async function withOffer({ parts, outcome, wantsPerson }: Answer, turn: Turn, tx: Tx): Promise<MessagePart[]> {
  if (outcome !== 'declined' || wantsPerson || (await lastOutcome(turn.session.id, tx)) !== 'declined') return parts
  const { offerPerson, quick } = replies[languageOfReply(turn)]
  const others = parts.filter(({ type }) => type !== 'quick_replies')
  const offered = parts.flatMap((part) => (part.type === 'quick_replies' ? part.replies : []))
  return [
    ...others,
    { type: 'text', text: offerPerson },
    { type: 'quick_replies', replies: [quick.person, ...offered.filter((one) => one !== quick.person)] },
  ]
}

/** How the last answer of an agent met what was asked. */
async function lastOutcome(sessionId: string, tx: Tx): Promise<string | undefined> {
  const [last] = await tx.execute<{ outcome: string }>(sql`
    select data ->> 'outcome' as outcome from events
    where session_id = ${sessionId} and source = 'system' and type in ('agent', 'taken') order by id desc limit 1`)
  return last?.outcome
}

/** Whether a message asks for a person: by itself, or as a yes to the offer of one. */
export function asksForPerson(ask: Ask, { history }: Turn): boolean {
  if (ask.intents.has('person')) return true
  const last = history.at(-1)
  if (!ask.intents.has('yes') || last?.role !== 'assistant') return false
  return locales.some((locale) => last.content.endsWith(replies[locale].offerPerson))
}
