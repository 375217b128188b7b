import { db } from '@/db/client'
import type { MessagePart, ReplyMetadata } from '@/db/schema/chat'
import type { Agent } from '@/lib/chat/agents/agent'
import { orchestrate } from '@/lib/chat/agents/orchestrate'
import { withQuickReplies } from '@/lib/chat/agents/quick-replies'
import { answerWithModel } from '@/lib/chat/model/answer-with-model'
import { ModelFailed } from '@/lib/chat/model/model-failed'
import type { ModelSettings } from '@/lib/chat/model/settings'
import { unsaidBecause } from './answer-embedded'
import { callTool, ReplyLost } from './call-tool'
import { Checkpoints } from './checkpoints'
import { type Ending, finishReply } from './finish-reply'
import type { LeasedReply } from './lease'
import { grow, type RunningReply } from './live-replies'
import { type ReplyToMake, readReply } from './read-reply'

type Options = { work: LeasedReply; running: RunningReply; settings: ModelSettings; agents?: Agent[] | undefined }

/** Whether the model answered, or what it said until it was stopped stands; otherwise the embedded engine has to, with why where a model was asked. */
type ByModel =
  | { done: true; next: LeasedReply | null }
  | { done: false; instead: Pick<ReplyMetadata, 'model' | 'fallback' | 'usage'> | null }

/** Has the model answer as the agent the orchestrator chooses. Its words are stored as they come, and its tools do their work at once. */
export async function answerByModel({ work, running, settings, agents }: Options): Promise<ByModel> {
  const toMake = await readReply(work, { lock: false }, db)
  if (!toMake || unsaidBecause(toMake)) return { done: false, instead: null }
  const { turn, session } = toMake
  const { agent, claim, from } = await orchestrate(turn, db, agents)
  if (!agent.model || (await agent.model.mayAnswer?.(turn, db)) === false) return { done: false, instead: null }
  const by = { agent: agent.name, why: claim.why, from, outcome: 'answered' as const }
  const acts = { wantsPerson: false }
  grow(work.messageId, (reply) => {
    reply.agent = agent.name
  })
  const checkpoints = new Checkpoints(work, running)
  const end = async (status: Ending['status'], usage?: ReplyMetadata['usage']) => {
    await checkpoints.stop()
    const metadata = { engine: 'model' as const, model: settings.model, ...(usage ? { usage } : {}) }
    const said = partsOf(running)
    const parts = status === 'complete' ? withQuickReplies(said, turn, { outcome: by.outcome, ...acts }) : said
    const ending = { status, parts, data: {}, before: session.data, metadata, by, ...acts }
    return { done: true as const, next: await store(work, ending) }
  }
  try {
    const { usage } = await answerWithModel({
      turn,
      agent,
      instructions: await agent.model.instructions(turn, db),
      settings,
      signal: running.stop.signal,
      onText: (delta) =>
        grow(work.messageId, (reply) => {
          reply.text += delta
        }),
      callTool: async (call) => {
        const { result, outcome } = await callTool(work, call)
        grow(work.messageId, (reply) => {
          reply.parts = withParts(reply.parts, outcome?.parts ?? [])
        })
        acts.wantsPerson ||= outcome?.wantsPerson ?? false
        return result
      },
    })
    return await end('complete', usage)
  } catch (error) {
    if (error instanceof ReplyLost) return { done: true, next: null }
    if (!(error instanceof ModelFailed)) throw error
    const { reason } = running.stop.signal
    if (reason === 'lost') return { done: true, next: null }
    if (error.code === 'stopped') return await end(reason === 'draining' ? 'interrupted' : 'stopped', error.usage)
    // Said or done once, the embedded engine would say or do it again.
    if (error.spoke || error.acted) return await end('interrupted', error.usage)
    return { done: false, instead: { model: settings.model, fallback: error.code, usage: error.usage } }
  } finally {
    await checkpoints.stop()
  }
}

function store(work: LeasedReply, ending: Ending): Promise<LeasedReply | null> {
  return db.transaction(async (tx) => {
    const toMake: ReplyToMake | null = await readReply(work, { lock: true }, tx)
    return toMake ? finishReply(work, toMake, ending, tx) : null
  })
}

const partsOf = ({ text, parts }: RunningReply): MessagePart[] => (text ? [{ type: 'text', text }, ...parts] : parts)

/** The newest of each kind stands: one row of cards, one receipt. */
function withParts(before: MessagePart[], more: MessagePart[]): MessagePart[] {
  const kinds = new Set(more.map(({ type }) => type))
  return [...before.filter(({ type }) => !kinds.has(type)), ...more.filter(({ type }) => type !== 'text')]
}
