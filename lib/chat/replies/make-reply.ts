import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { messages } from '@/db/schema/chat'
import type { Agent } from '@/lib/chat/agents/agent'
import { modelSettings } from '@/lib/chat/model/settings'
import { isDatabaseAway } from '@/lib/errors'
import { log } from '@/lib/log'
import { answerByModel } from './answer-by-model'
import { answerEmbedded } from './answer-embedded'
import { breakOff } from './break-off'
import type { LeasedReply } from './lease'
import { closeReply, isClosing, keepTrack, openReply } from './live-replies'

const mostAttempts = 3

/**
 * Makes a reply and whatever waits behind it in its session, in order. Never rejects: what it cannot store is taken over when the lease
 * runs out. @param agents those to choose from, all when absent.
 */
export function beginReply(work: LeasedReply, agents?: Agent[]) {
  const chain = async () => {
    for (let next: LeasedReply | null = work; next; ) {
      next = await makeReply(next, agents)
      // Its lease runs out, and another copy makes it.
      if (isClosing()) return
    }
  }
  const leave = (error: unknown) =>
    log.warn({ err: error, messageId: work.messageId }, 'A reply is left to be taken over')
  keepTrack(chain().catch(leave))
}

/** @returns the next reply of the session, which waited for this one. */
async function makeReply(work: LeasedReply, agents?: Agent[]): Promise<LeasedReply | null> {
  const running = openReply(work.messageId)
  try {
    if (work.attempts > mostAttempts) return await breakOff(work, 'failed')
    // A model would go on in other words than it began with.
    if (work.attempts > 1 && (await hasBegun(work))) return await breakOff(work, 'interrupted')
    const settings = modelSettings()
    const byModel = settings ? await answerByModel({ work, running, settings, agents }) : null
    const next = byModel?.done
      ? byModel.next
      : await answerEmbedded(work, { agents, instead: byModel?.instead ?? null })
    log.info({ messageId: work.messageId }, 'Message processed successfully')
    return next
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    log.error({ err: error, messageId: work.messageId }, 'A reply broke')
    return await breakOff(work, 'failed')
  } finally {
    closeReply(work.messageId)
  }
}

/** Whether a model's words were stored; what it had its tools do before is not done again. */
async function hasBegun({ messageId }: LeasedReply): Promise<boolean> {
  const [row] = await db.select({ content: messages.content }).from(messages).where(eq(messages.id, messageId))
  return row !== undefined && row.content !== ''
}
