import { and, asc, eq, gt, gte, lt, or, type SQL } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Review } from '@/db/enums'
import { trainingExamples } from '@/db/schema/pipeline'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { isUuid } from '@/lib/ids'
import { foreignCursor } from '@/lib/keyset'
import { type Actor, demand } from '@/lib/people/actor'
import { publicToken, type SessionRow } from '@/lib/sessions/view'
import { canActOnPipeline, canReadExamples } from './access'
import type { ExamplesQuery, ExampleView } from './api-schema'
import { editProblems } from './edited-words'
import { isPublished } from './published'
import type { ChatMessage, Example, ExampleEdit, Signal, ToolDefinition } from './schema'
import { turnEdit } from './undo-edit'

type ExampleRow = typeof trainingExamples.$inferSelect
type FromSession = Pick<SessionRow, 'id' | 'outsideToken' | 'channel'>

const fromSession = { id: sessions.id, outsideToken: sessions.outsideToken, channel: sessions.channel }

function viewExample(row: ExampleRow, session: FromSession): ExampleView {
  return {
    id: row.id,
    sessionId: row.sessionId,
    sessionToken: publicToken(session),
    channel: session.channel,
    runId: row.runId,
    kind: row.kind as Example['kind'],
    messages: row.messages as ChatMessage[],
    rejected: row.rejected as ChatMessage[] | null,
    edits: (row.edits as ExampleEdit[]).map(({ swap, ...edit }) => ({ ...edit, undoable: swap !== null })),
    tools: row.tools as ToolDefinition[] | null,
    quality: row.quality,
    signals: row.signals as Signal[],
    review: row.review,
    reason: row.reviewReason,
    sourceEventIds: row.sourceEventIds,
    createdAt: row.createdAt.toISOString(),
  }
}

/** Examples session by session in the order of the journey, by keyset pages. @throws AppError `not_signed_in`, `forbidden`. */
export async function listExamples(options: { actor: Actor } & ExamplesQuery) {
  demand(options.actor, canReadExamples(options.actor))
  const { limit } = options
  const rows = await db
    .select({ example: trainingExamples, session: fromSession })
    .from(trainingExamples)
    .innerJoin(sessions, eq(sessions.id, trainingExamples.sessionId))
    .where(
      and(
        isPublished,
        options.review ? eq(trainingExamples.review, options.review) : undefined,
        options.minQuality === undefined ? undefined : gte(trainingExamples.quality, options.minQuality),
        options.below === undefined ? undefined : lt(trainingExamples.quality, options.below),
        options.sessionId ? eq(trainingExamples.sessionId, options.sessionId) : undefined,
        options.cursor ? after(options.cursor) : undefined,
      ),
    )
    .orderBy(asc(trainingExamples.sessionId), asc(trainingExamples.ordinal))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1)?.example : undefined
  const nextCursor = last ? Buffer.from(`${last.sessionId}.${last.ordinal}`).toString('base64url') : null
  return { items: page.map(({ example, session }) => viewExample(example, session)), nextCursor }
}

function after(cursor: string): SQL | undefined {
  const [id, ordinal] = Buffer.from(cursor, 'base64url').toString('latin1').split('.')
  if (!id || !isUuid(id) || !ordinal || !/^\d{1,9}$/.test(ordinal)) throw foreignCursor()
  const sameSession = and(eq(trainingExamples.sessionId, id), gt(trainingExamples.ordinal, Number(ordinal)))
  return or(gt(trainingExamples.sessionId, id), sameSession)
}

/**
 * A reviewer's word on an example; `undo` takes one of its edits back, `redo` does it again, `messages` replaces what it says, if it stays valid and nothing personal comes in.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found`, `invalid`.
 */
export async function reviewExample(options: {
  actor: Actor
  exampleId: string
  review?: Review
  reason?: string | null
  messages?: ChatMessage[]
  undo?: string
  redo?: string
  now?: Date
}): Promise<ExampleView> {
  demand(options.actor, canActOnPipeline(options.actor))
  const now = options.now ?? new Date()
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ row: trainingExamples, session: fromSession })
      .from(trainingExamples)
      .innerJoin(sessions, eq(sessions.id, trainingExamples.sessionId))
      .where(and(eq(trainingExamples.id, options.exampleId), isPublished))
      .for('update', { of: trainingExamples })
    if (!found) throw new AppError('not_found')
    const { row, session } = found
    const stored = { messages: row.messages as ChatMessage[], edits: row.edits as ExampleEdit[] }
    const turned = options.undo ?? options.redo
    const { edits, ...said } = turned === undefined ? stored : turnEdit(stored, turned, options.undo !== undefined)
    const messages = options.messages ?? said.messages
    const problems =
      options.messages || turned !== undefined ? editProblems(messages, row.tools as ToolDefinition[] | null) : []
    if (problems.length > 0) {
      throw new AppError('invalid', problems[0], {
        errors: problems.map((detail) => ({ pointer: '/messages', detail })),
      })
    }
    const [changed] = await tx
      .update(trainingExamples)
      .set({
        messages,
        edits,
        review: options.review ?? row.review,
        reviewReason: options.reason === undefined ? row.reviewReason : options.reason,
        reviewedBy: options.actor.person?.id ?? null,
        reviewedAt: now,
      })
      .where(eq(trainingExamples.id, row.id))
      .returning()
    return viewExample(changed ?? row, session)
  })
}
