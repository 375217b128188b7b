import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Locale } from '@/db/enums'
import { sessions } from '@/db/schema/sessions'
import { record } from '@/lib/events/record'
import type { SessionRow } from './view'

/**
 * Makes a session speak a language from now on: where a message does not tell its own, the reply follows this, whatever was written before.
 * The row must be locked.
 */
export async function chooseLocale(session: SessionRow, locale: Locale, now: Date, tx: Tx): Promise<SessionRow> {
  const data = { ...session.data, locale_chosen_at: now.toISOString() }
  await tx.update(sessions).set({ locale, data, updatedAt: now }).where(eq(sessions.id, session.id))
  if (locale !== session.locale) {
    const event = { sessionId: session.id, personId: session.personId, type: 'language', source: 'system' as const }
    await record([{ ...event, data: { from: session.locale, to: locale }, occurredAt: now }], tx)
  }
  return { ...session, locale, data, updatedAt: now }
}

/** A device that comes to a session with a language of its own brings it along. The row must be locked. */
export async function bringLocale(
  session: SessionRow,
  locale: Locale | undefined,
  now: Date,
  tx: Tx,
): Promise<SessionRow> {
  return locale === undefined || locale === session.locale ? session : chooseLocale(session, locale, now, tx)
}
