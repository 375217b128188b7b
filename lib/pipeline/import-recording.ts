import { createHash } from 'node:crypto'
import { and, desc, eq, gt, or, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import { type Actor, demand } from '@/lib/people/actor'
import { endSession } from '@/lib/sessions/end-session'
import { lockSession } from '@/lib/sessions/find'
import { insertSession } from '@/lib/sessions/open'
import type { SessionRow } from '@/lib/sessions/view'
import { canImport } from './access'
import { ImportError } from './import/import-error'
import { readFile, timed } from './import/read-file'
import type { ImportedFile, Recording } from './import/recording'
import type { ImportFormat, ImportView } from './import-schema'
import { storeExampleRows, storeInteractions } from './record-interactions'

/** As many as are written in one commit: while a long one is under way, nobody's tail moves on. */
const atOnce = 250
/** So long the same file from the same person or key is the same import, taken up where it broke off. */
const sameImportMs = 86_400_000
/** An import that broke off and is not taken up again ends by itself, without consent. */
const brokenOffMs = 3_600_000

type Options = { actor: Actor; file: unknown; format: ImportFormat; goal?: string; now?: Date }

function read(file: unknown, format: ImportFormat): ImportedFile {
  try {
    return readFile(file, format)
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    const errors = [{ pointer: error.pointer, detail: error.message }]
    throw new AppError('invalid_recording', error.message, { errors, cause: error })
  }
}

/**
 * Makes ended sessions of what a file holds; their pipelines start by themselves. Importing is consent, and who imported is on the timeline.
 * What was imported already is not imported again: a file sent twice, or only in part because something broke off, comes to the same sessions.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid_recording` naming the place.
 */
export async function importRecording(options: Options): Promise<ImportView> {
  const { actor, format } = options
  demand(actor, canImport(actor))
  const now = options.now ?? new Date()
  const file = read(options.file, format)
  const made: ImportView['sessions'] = []
  const alike = new Map<string, number>()
  for (const recording of file.sessions) {
    const digest = digestOf(recording, options)
    const times = alike.get(digest) ?? 0
    alike.set(digest, times + 1)
    const session = await importSession(timed(recording, now), `${digest}.${times}`, options, now)
    made.push({ session_id: session.id, title: recording.title })
  }
  return { sessions: made, ...(file.skipped.length > 0 && { skipped: file.skipped }) }
}

/** What makes an import the same as another: who brings it, as what, and what is in it; not when. */
function digestOf(recording: Recording, { actor, format, goal }: Options): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([actor.person?.id, actor.key?.id, format, goal, recording.title]))
  for (const item of recording.interactions ?? recording.examples) hash.update(JSON.stringify(item))
  return hash.digest('base64url')
}

async function importSession(recording: Recording, digest: string, options: Options, now: Date): Promise<SessionRow> {
  const session = await open(recording, digest, options, now)
  if (session.status !== 'active') return session
  const { length } = recording.interactions ?? recording.examples
  for (let at = 0; at < length; at += atOnce) {
    await db.transaction((tx) => store(session, recording, at, now, tx))
  }
  await db.transaction(async (tx) => {
    const locked = await lockSession(session.id, tx)
    if (locked?.status !== 'active') return
    await tx.update(sessions).set({ trainingConsent: true }).where(eq(sessions.id, session.id))
    await endSession({ sessionId: session.id, reason: 'imported', now }, tx)
  })
  return session
}

function store(
  session: SessionRow,
  { interactions, examples }: Recording,
  from: number,
  now: Date,
  tx: Tx,
): Promise<unknown> {
  return interactions
    ? storeInteractions(session, interactions.slice(from, from + atOnce), now, tx)
    : storeExampleRows(session, examples.slice(from, from + atOnce), from, now, tx)
}

/** The session of this import: the one there is, or a new one. It has consented once it is whole. */
function open(recording: Recording, digest: string, options: Options, now: Date): Promise<SessionRow> {
  const { actor, format, goal } = options
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${digest}, 0))`)
    const [before] = await tx
      .select({ session: sessions })
      .from(events)
      .innerJoin(sessions, eq(sessions.id, events.sessionId))
      .where(
        and(
          eq(events.type, 'import'),
          eq(events.source, 'system'),
          eq(events.clientEventId, digest),
          gt(events.createdAt, new Date(now.getTime() - sameImportMs)),
          or(eq(sessions.status, 'active'), eq(sessions.endReason, 'imported')),
        ),
      )
      .orderBy(desc(events.id))
      .limit(1)
    if (before) return before.session
    const began = new Date(recording.interactions?.[0]?.occurredAt ?? now)
    const session = await insertSession(
      {
        personId: null,
        type: 'journey',
        channel: recording.interactions ? 'extension' : 'api',
        title: recording.title,
        goal: goal ?? null,
        createdByKeyId: actor.key?.id ?? null,
        createdByPersonId: actor.person?.id ?? null,
        trainingConsent: false,
      },
      now,
      tx,
      began,
    )
    if (!session) throw new Error('the imported session was not written')
    const expiresAt = new Date(now.getTime() + brokenOffMs)
    await tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, session.id))
    const by = actor.person ? { person: actor.person.customerId } : { key: actor.key?.name }
    const [what, count] = recording.interactions
      ? ['steps', recording.interactions.length]
      : ['examples', recording.examples.length]
    const event = { sessionId: session.id, type: 'import', source: 'system' as const, occurredAt: now }
    await record([{ ...event, data: { format, [what]: count, by }, clientEventId: digest }], tx)
    return session
  })
}
