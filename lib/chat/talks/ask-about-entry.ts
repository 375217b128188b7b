import type { Companion, Locale } from '@/db/enums'
import type { Opening, QuestionView } from '@/lib/chat/talk-schema'
import type { Actor } from '@/lib/people/actor'
import { openingFor } from './opening'
import { ownEntry, talkerId, whereabouts } from './own'

/**
 * The one question that a companion would ask about an entry, from its words as they are now: the same for the same words. `not` counts
 * those passed over.
 * @throws AppError `not_found` for what is absent and what is not the caller's own.
 */
export async function askAboutEntry(options: {
  actor: Actor
  entryId: string
  companion: Companion
  not: number
  now?: Date
}): Promise<QuestionView> {
  const { companion, not, now = new Date() } = options
  const personId = talkerId(options.actor)
  const entry = await ownEntry(personId, options.entryId)
  const { timeZone, locale } = await whereabouts(personId)
  const asked: Opening = await openingFor({
    companion,
    personId,
    entry,
    topic: null,
    timeZone,
    language: (entry.language ?? locale) as Locale | null,
    not,
    now,
  })
  return { companion, ...asked }
}
