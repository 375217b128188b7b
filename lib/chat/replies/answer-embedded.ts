import { db } from '@/db/client'
import type { ReplyMetadata } from '@/db/schema/chat'
import type { Agent } from '@/lib/chat/agents/agent'
import { withOffer } from '@/lib/chat/agents/offer-person'
import { orchestrate } from '@/lib/chat/agents/orchestrate'
import { withQuickReplies } from '@/lib/chat/agents/quick-replies'
import { finishReply } from './finish-reply'
import type { LeasedReply } from './lease'
import { type ReplyToMake, readReply } from './read-reply'

type Options = {
  agents?: Agent[] | undefined
  /** The model that should have answered, why it did not, and what it cost all the same. */
  instead: Pick<ReplyMetadata, 'model' | 'fallback' | 'usage'> | null
}

/**
 * Answers without a model, in one commit: the session is held meanwhile, so that nothing changes under the answer.
 * @returns the next reply of the session.
 */
export function answerEmbedded(work: LeasedReply, { agents, instead }: Options): Promise<LeasedReply | null> {
  return db.transaction(async (tx) => {
    const toMake = await readReply(work, { lock: true }, tx)
    if (!toMake) return null
    const before = toMake.session.data
    const metadata: ReplyMetadata = { engine: 'embedded', ...instead }
    const unsaid = unsaidBecause(toMake)
    if (unsaid) {
      const ending = { status: unsaid, parts: [], data: {}, before, metadata, by: null, wantsPerson: false }
      return finishReply(work, toMake, ending, tx)
    }
    const { agent, claim, from } = await orchestrate(toMake.turn, tx, agents)
    const answer = await agent.answer(toMake.turn, tx)
    const { data, outcome, wantsPerson = false } = answer
    const parts = withQuickReplies(await withOffer(answer, toMake.turn, tx), toMake.turn, { outcome, wantsPerson })
    const by = { agent: agent.name, why: claim.why, from, outcome }
    return finishReply(work, toMake, { status: 'complete', parts, data, before, metadata, by, wantsPerson }, tx)
  })
}

/** A reply that was stopped before it began, or whose session has ended or is answered by a member of staff, stays unsaid. */
export function unsaidBecause({ session, toStop }: ReplyToMake): 'stopped' | 'interrupted' | null {
  if (session.status !== 'active') return 'interrupted'
  return toStop || session.heldBy ? 'stopped' : null
}
