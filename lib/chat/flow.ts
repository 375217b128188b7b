import { z } from 'zod'
import { sql } from '@/db/client'
import type { Channel, FeedbackRating, MessageRole, MessageStatus, ReplyEngine } from '@/db/enums'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { canReadSession, canReadWords } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { noteLook } from '@/lib/sessions/note-look'
import { moveData } from '@/lib/sessions/schema'
import { type FlowMessage, flowFigures } from './flow-figures'
import type { FlowView } from './flow-schema'

/** Of a longer conversation the latest messages, and as many rows of the timeline. */
const atMost = 10_000

/** What an event of type `agent` holds, as far as it is counted. */
const choiceData = z.object({
  messageId: z.string(),
  agent: z.string(),
  why: z.string().nullish(),
  outcome: z.string().nullish(),
})

/**
 * How a conversation went, in numbers, for whoever may see the session. What companions were told in feeling, and why they answered, is for their
 * writer alone.
 * @throws AppError `session_not_found`.
 */
export async function readFlow(options: { actor: Actor; sessionId: string }): Promise<FlowView> {
  const { actor, sessionId } = options
  const found = await findSession(sessionId)
  if (!found || !canReadSession(actor, found.session)) throw new AppError('session_not_found')
  await noteLook({ actor, session: found.session })
  const [messages, { choices, moves }] = await Promise.all([messagesOf(sessionId), eventsOf(sessionId)])
  const start = found.session.channels[0] ?? found.session.channel
  const figures = { session_id: sessionId, ...flowFigures({ messages, choices, moves, start }) }
  return canReadWords(actor, found.session) ? figures : withoutFeelings(figures)
}

function withoutFeelings(figures: FlowView): FlowView {
  return {
    ...figures,
    agents: figures.agents.map((agent) => ({ ...agent, why: {} })),
    hand_overs: figures.hand_overs.map((handOver) => ({ ...handOver, why: null })),
    engines: {},
    sentiment: null,
    emotions: null,
  }
}

type Row = {
  id: string
  event_id: number
  role: MessageRole
  agent: string | null
  status: MessageStatus
  reply_to: string | null
  language: string | null
  emotion: string | null
  sentiment: number | null
  feedback: FeedbackRating | null
  engine: ReplyEngine | null
  characters: number
  created_at: string
  finished_at: string | null
}

async function messagesOf(sessionId: string): Promise<FlowMessage[]> {
  const rows = await sql<Row[]>`
    select id, event_id, role, agent, status, reply_to, language, emotion ->> 'label' as emotion, sentiment, feedback,
      metadata ->> 'engine' as engine, length(content) as characters, created_at, finished_at
    from messages where session_id = ${sessionId} order by event_id desc limit ${atMost}`
  return rows.reverse().map(({ event_id, reply_to, created_at, finished_at, ...row }) => ({
    ...row,
    eventId: event_id,
    replyTo: reply_to,
    at: new Date(created_at),
    end: new Date(finished_at ?? created_at),
  }))
}

async function eventsOf(sessionId: string) {
  const rows = await sql<{ id: number; type: string; data: unknown }[]>`
    select id, type, data from events
    where session_id = ${sessionId} and source = 'system' and type in ('agent', 'channel') order by id desc limit ${atMost}`
  const inOrder = rows.reverse()
  const choices = inOrder.flatMap(({ type, data }) => {
    const { data: choice } = choiceData.safeParse(data)
    if (type !== 'agent' || !choice) return []
    return [{ ...choice, why: choice.why ?? null, outcome: choice.outcome ?? null }]
  })
  const moves = inOrder.flatMap(({ id, type, data }): { eventId: number; channel: Channel }[] => {
    const { data: move } = moveData.safeParse(data)
    return type === 'channel' && move ? [{ eventId: id, channel: move.to }] : []
  })
  return { choices, moves }
}
