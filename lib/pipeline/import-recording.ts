import { db } from '@/db/client'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import { type Actor, demand } from '@/lib/people/actor'
import { endSession } from '@/lib/sessions/end-session'
import { insertSession } from '@/lib/sessions/open'
import { canImport } from './access'
import { parseChromeRecording } from './import/chrome-recorder'
import { ImportError } from './import/import-error'
import { storeInteractions } from './record-interactions'

const atOnce = 1000

/** A recording carries no times: its last step is taken to have happened now. */
function parse(file: unknown, now: Date) {
  try {
    const { title, interactions } = parseChromeRecording(file, { base: now })
    const late = Date.parse(interactions.at(-1)?.occurredAt ?? now.toISOString()) - now.getTime()
    const earlier = (time: string) => new Date(Date.parse(time) - late).toISOString()
    return { title, interactions: interactions.map((one) => ({ ...one, occurredAt: earlier(one.occurredAt) })) }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    const errors = [{ pointer: error.pointer, detail: error.message }]
    throw new AppError('invalid_recording', error.message, { errors, cause: error })
  }
}

/**
 * Makes an ended session of a recorded journey; its pipeline starts by itself. Importing is consent, and who imported is on the timeline.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid_recording` naming the place.
 */
export async function importRecording(options: { actor: Actor; file: unknown; goal?: string; now?: Date }) {
  const { actor } = options
  demand(actor, canImport(actor))
  const now = options.now ?? new Date()
  const { title, interactions } = parse(options.file, now)
  return db.transaction(async (tx) => {
    const session = await insertSession(
      {
        personId: null,
        type: 'journey',
        channel: 'extension',
        title,
        goal: options.goal ?? null,
        createdByKeyId: actor.key?.id ?? null,
        createdByPersonId: actor.person?.id ?? null,
        trainingConsent: true,
      },
      now,
      tx,
    )
    if (!session) throw new Error('the imported session was not written')
    const by = actor.person ? { person: actor.person.customerId } : { key: actor.key?.name }
    const event = { sessionId: session.id, type: 'import', source: 'system' as const, occurredAt: now }
    await record([{ ...event, data: { format: 'chrome-recorder', steps: interactions.length, by } }], tx)
    for (let at = 0; at < interactions.length; at += atOnce) {
      await storeInteractions(session, interactions.slice(at, at + atOnce), now, tx)
    }
    await endSession({ sessionId: session.id, reason: 'imported', now }, tx)
    return { sessions: [{ session_id: session.id, title }] }
  })
}
