import { db, type Tx } from '@/db/client'
import type { Companion, Locale } from '@/db/enums'
import type { TalkView } from '@/lib/chat/talk-schema'
import { env } from '@/lib/env'
import { spend } from '@/lib/limits'
import { metrics } from '@/lib/metrics'
import { type Actor, demand } from '@/lib/people/actor'
import { insertSession } from '@/lib/sessions/open'
import { openingFor } from './opening'
import { ownEntry, ownTopic, talkerId, whereabouts } from './own'
import { viewTalk } from './view'

/**
 * Begins a talk with a companion, of its own beside whatever session the browser holds: about an entry, a topic or nothing yet. The companion
 * asks first.
 * @throws AppError `forbidden` for who is not signed in as a person, `not_found` for an entry or topic that is absent or somebody else's; `too_many`.
 */
export async function beginTalk(
  options: {
    actor: Actor
    companion: Companion
    entry_id?: string | undefined
    topic_id?: string | null | undefined
    language?: Locale | undefined
    not?: number
    now?: Date
  },
  tx: Tx = db,
): Promise<TalkView> {
  const { actor, companion, not = 0, now = new Date() } = options
  demand(actor, actor.person !== null)
  const personId = talkerId(actor)
  await spend('start', personId, env().LIMIT_STARTS, 60)
  const entry = options.entry_id ? await ownEntry(personId, options.entry_id, tx) : null
  const topicId = options.topic_id === undefined ? (entry?.topicId ?? null) : options.topic_id
  const topic = topicId ? await ownTopic(personId, topicId, tx) : null
  const { timeZone, locale } = await whereabouts(personId, tx)
  const language = (entry?.language ?? options.language ?? locale) as Locale | null
  const about = { companion, personId, entry, topic, timeZone, language, not, now }
  const opening = await openingFor(about, tx)
  const session = await insertSession(
    {
      personId,
      type: companion,
      channel: 'website',
      createdByPersonId: personId,
      locale: opening.language,
      topicId,
      entryId: entry?.id ?? null,
      metadata: { opening },
    },
    now,
    tx,
  )
  if (!session) throw new Error('the talk was not opened')
  metrics.sessionStarts.inc({ channel: session.channel, outcome: 'new' })
  return viewTalk({ session, entry, topic, timeZone, messages: 0, now })
}
