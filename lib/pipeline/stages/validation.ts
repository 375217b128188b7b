import { type SessionType, sessionTypes } from '@/db/enums'
import { readTurns } from '@/lib/pipeline/conversation'
import { readInteractions } from '@/lib/pipeline/interactions'
import type { SourceKind } from '@/lib/pipeline/schema'
import { Tally } from '@/lib/pipeline/tally'
import type { ValidationOutput } from './outputs'
import type { SourceInput, StageContext } from './source-input'

const journalTypes: readonly SessionType[] = sessionTypes.filter(
  (type) => type === 'inner_voice' || type === 'reflection_buddy',
)

function sourceOf({ interactionCount, messages, logEventCount }: SourceInput): SourceKind {
  if (interactionCount > 0) return 'journey'
  if (messages.length > 0) return 'conversation'
  return logEventCount > 0 ? 'log' : 'none'
}

function causeOf({ type, consent }: SourceInput, source: SourceKind): string | null {
  if (journalTypes.includes(type)) return 'what is said in a journal is never used'
  if (!consent) return 'no consent'
  if (source === 'log') return 'there is nothing to learn from: only log events were recorded'
  return source === 'none' ? 'nothing was recorded' : null
}

/**
 * First stage: puts what was recorded in order, and leaves out what is malformed, repeated or of no known kind, each counted. Without
 * consent, and from journals always, nothing goes any further, and the cause is named. `interactionCount` counts interactions, in a
 * chat its messages.
 */
export async function validation(input: SourceInput, context: StageContext): Promise<ValidationOutput> {
  const { sessionId, type, channel, title, interactionCount, interactions, messages } = input
  const source = sourceOf(input)
  const cause = causeOf(input, source)
  const rejected = new Tally()
  const read = await readInteractions(cause ? [] : interactions)
  for (const { reason, count } of read.rejected) rejected.add(reason, count)
  if (cause) rejected.add(cause, interactionCount + messages.length)
  const turns = cause ? [] : readTurns(messages)

  context.log(
    `${interactionCount} interactions, ${messages.length} messages: ${read.journey.steps.length} steps, ${turns.length} turns`,
  )
  if (cause) context.log(`nothing is used: ${cause}`)
  return {
    sessionId,
    type,
    channel,
    goal: cause ? null : input.goal?.trim() || read.goal,
    title: cause ? null : title,
    source,
    interactionCount: interactionCount || messages.length,
    journey: read.journey,
    turns,
    rejected: rejected.list(),
    cause,
  }
}
