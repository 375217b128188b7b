import { type SessionType, sessionTypes } from '@/db/enums'
import { readTurns } from '@/lib/pipeline/conversation'
import { readInteractions } from '@/lib/pipeline/interactions'
import type { SourceKind } from '@/lib/pipeline/schema'
import { Tally } from '@/lib/pipeline/tally'
import { helpTurns } from '@/lib/pipeline/workshop/help-turns'
import { isWorthReading } from '@/lib/pipeline/workshop/next-moments'
import { readLog } from '@/lib/pipeline/workshop/read-log'
import { nothingLogged } from '@/lib/pipeline/workshop/workshop-log'
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
  if (source === 'log' && type !== 'workshop') return 'there is nothing to learn from: only log events were recorded'
  return source === 'none' ? 'nothing was recorded' : null
}

/**
 * First stage: puts what was recorded in order, and leaves out what is malformed, repeated or of no known kind, each counted. Without
 * consent, and from journals always, nothing goes any further, and the cause is named. `interactionCount` counts interactions, in a
 * chat its messages.
 */
export async function validation(input: SourceInput, context: StageContext): Promise<ValidationOutput> {
  const { sessionId, type, channel, title, interactionCount, interactions, messages } = input
  const before = causeOf(input, sourceOf(input))
  const rejected = new Tally()
  const read = await readInteractions(before ? [] : interactions)
  for (const { reason, count } of read.rejected) rejected.add(reason, count)
  const log = before || type !== 'workshop' ? nothingLogged : await readLog(input.logEvents, rejected)
  const turns = before ? [] : type === 'workshop' ? helpTurns(messages, log) : readTurns(messages)
  const source = read.given.length > 0 ? 'examples' : sourceOf(input)
  const isIdle = source === 'log' && turns.length === 0 && !isWorthReading(log)
  const cause = before ?? (isIdle ? 'nobody was helped, and too little was logged to learn from' : null)
  if (before) rejected.add(before, interactionCount + messages.length)

  context.log(
    `${interactionCount} interactions, ${messages.length} messages: ${read.journey.steps.length} steps, ${turns.length} turns, ${read.given.length} examples, ${log.moments.length} logged moments`,
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
    given: read.given,
    log,
    rejected: rejected.list(),
    cause,
  }
}
