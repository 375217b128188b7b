import { and, asc, desc, eq, inArray, lt, or, type SQL } from 'drizzle-orm'
import { db } from '@/db/client'
import { stages } from '@/db/enums'
import { people } from '@/db/schema/people'
import { pipelineAttempts, pipelineRuns, pipelineStages } from '@/db/schema/pipeline'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { decodePlace, encodePlace } from '@/lib/keyset'
import { type Actor, demand } from '@/lib/people/actor'
import { runsDue } from '@/lib/queue'
import { canReadSession } from '@/lib/sessions/access'
import { withoutTalk } from '@/lib/sessions/readable'
import { publicToken, type SessionRow } from '@/lib/sessions/view'
import { canActOnPipeline, canWatchPipeline } from './access'
import { type RunDetail, type RunsQuery, type RunView, runStates } from './api-schema'
import { runActions } from './run-actions'

type Joined = { run: typeof pipelineRuns.$inferSelect; session: SessionRow; name: string | null }

/** Views of runs with the time of their next try. */
async function viewRuns(found: Joined[]): Promise<RunView[]> {
  const retrying = found.filter(({ run }) => run.status === 'waiting' && run.attempt > 0)
  const due = await runsDue(
    db,
    retrying.map(({ run }) => run.id),
  )
  return found.map((one) => viewRun(one, due.get(one.run.id) ?? null))
}

function viewRun({ run, session, name }: Joined, due: Date | null): RunView {
  return {
    id: run.id,
    type: 'session_complete',
    sessionId: run.sessionId,
    sessionToken: publicToken(session),
    sessionName: name ?? withoutTalk(session).title,
    sessionType: session.type,
    channel: session.channel,
    status: run.status,
    stage: run.stage,
    priority: run.priority,
    attempt: run.attempt,
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    endedAt: run.endedAt?.toISOString() ?? null,
    nextTryAt: due?.toISOString() ?? null,
    error: run.error,
    result: run.result,
  }
}

function joined(where: SQL | undefined) {
  return db
    .select({ run: pipelineRuns, session: sessions, name: people.name })
    .from(pipelineRuns)
    .innerJoin(sessions, eq(sessions.id, pipelineRuns.sessionId))
    .leftJoin(people, eq(people.id, sessions.personId))
    .where(where)
    .orderBy(desc(pipelineRuns.createdAt), desc(pipelineRuns.id))
}

/**
 * Runs, newest first, by keyset pages. Whoever may read a session may ask for its own runs.
 * @throws AppError `not_signed_in`, `forbidden`, `session_not_found`.
 */
export async function listRuns(options: { actor: Actor } & RunsQuery) {
  const { actor, limit, sessionId } = options
  if (!canWatchPipeline(actor)) await demandOwnSession(actor, sessionId)
  const rows = await joined(
    and(
      options.status ? eq(pipelineRuns.status, options.status) : undefined,
      options.state ? inArray(pipelineRuns.status, [...runStates[options.state]]) : undefined,
      sessionId ? eq(pipelineRuns.sessionId, sessionId) : undefined,
      options.cursor ? before(options.cursor) : undefined,
    ),
  ).limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1)?.run : undefined
  const nextCursor = last ? encodePlace({ at: last.createdAt, id: last.id }) : null
  return { items: await viewRuns(page), nextCursor }
}

async function demandOwnSession(actor: Actor, sessionId: string | undefined) {
  if (!sessionId) demand(actor, false)
  const [session] = await db
    .select()
    .from(sessions)
    .where(eq(sessions.id, sessionId ?? ''))
  if (!session || !canReadSession(actor, session)) throw new AppError('session_not_found')
}

function before(cursor: string): SQL | undefined {
  const { at, id } = decodePlace(cursor)
  return or(lt(pipelineRuns.createdAt, at), and(eq(pipelineRuns.createdAt, at), lt(pipelineRuns.id, id)))
}

/**
 * One run with every attempt of every stage. Stacks are for operators.
 * @throws AppError `not_found`.
 */
export async function readRun(options: { actor: Actor; runId: string }): Promise<RunDetail> {
  const { actor, runId } = options
  const [found] = await joined(eq(pipelineRuns.id, runId)).limit(1)
  if (!found || !(canWatchPipeline(actor) || canReadSession(actor, found.session))) throw new AppError('not_found')
  const watches = canWatchPipeline(actor)
  const [[view], stageRows, attempts, actions] = await Promise.all([
    viewRuns([found]),
    db.select().from(pipelineStages).where(eq(pipelineStages.runId, runId)),
    db.select().from(pipelineAttempts).where(eq(pipelineAttempts.runId, runId)).orderBy(asc(pipelineAttempts.n)),
    watches ? runActions(found.run) : [],
  ])
  if (!view) throw new AppError('not_found')
  const stacks = canActOnPipeline(actor)
  return {
    ...view,
    version: found.run.version,
    changes: found.run.changes,
    actions,
    stages: stages.map((stage) => ({
      stage,
      status: stageRows.find((row) => row.stage === stage)?.status ?? 'waiting',
      attempts: attempts
        .filter((row) => row.stage === stage)
        .map(({ n, startedAt, endedAt, error, metrics }) => ({
          n,
          startedAt: startedAt.toISOString(),
          endedAt: endedAt?.toISOString() ?? null,
          error: error ? { message: error.message, ...(stacks ? { stack: error.stack } : {}) } : null,
          metrics,
        })),
    })),
  }
}
