import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { toolCalls } from '@/db/schema/chat'
import { sessions } from '@/db/schema/sessions'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { cleanJson, type Json } from '@/lib/clean'
import { record } from '@/lib/events/record'
import type { LeasedReply } from './lease'
import { readReply } from './read-reply'
import { cartRows } from './timeline-rows'

/** Thrown when somebody else makes the reply now, or its session has ended. */
export class ReplyLost extends Error {}

type Call = { callId: string; tool: AgentTool; input: unknown }

/**
 * Has a model's tool do its work once: the same call again gets the stored result. What it changes, its rows on the timeline and its result
 * are one commit, which holds the session.
 * @returns what the tool did; null for a call that had been made before, with its result beside.
 * @throws ReplyLost
 */
export function callTool(
  work: LeasedReply,
  { callId, tool, input }: Call,
): Promise<{ result: Json; outcome: ToolOutcome | null }> {
  return db.transaction(async (tx) => {
    const toMake = await readReply(work, { lock: true }, tx)
    if (toMake?.session.status !== 'active') throw new ReplyLost()
    const { session, reply, turn } = toMake
    const same = and(
      eq(toolCalls.messageId, reply.id),
      eq(toolCalls.version, reply.version),
      eq(toolCalls.callId, callId),
    )
    const [made] = await tx.select().from(toolCalls).where(same)
    if (made) return { result: made.result as Json, outcome: null }
    const now = new Date()
    const outcome = await tool.run({ turn: { ...turn, now }, tx }, input)
    if (outcome.data) {
      const data = { ...session.data, ...outcome.data }
      await tx.update(sessions).set({ data, updatedAt: now }).where(eq(sessions.id, session.id))
      await record(cartRows(session, data.cart, now), tx)
    }
    const { name, changes, unkept } = tool
    if (unkept) return { result: outcome.result, outcome }
    await tx.insert(toolCalls).values({
      messageId: reply.id,
      sessionId: session.id,
      version: reply.version,
      callId,
      name,
      input: cleanJson(input),
      result: outcome.result,
      changes,
      createdAt: now,
    })
    return { result: outcome.result, outcome }
  })
}
