import type { Locale } from '@/db/enums'
import type { sessions } from '@/db/schema/sessions'
import type { SessionView } from './schema'

export type SessionRow = typeof sessions.$inferSelect

/** What the outside calls a session: the calling application's own token, else its id. A secret is never shown. */
export function publicToken(session: { id: string; outsideToken: string | null }): string {
  return session.outsideToken ?? session.id
}

export function viewSession(session: SessionRow, customerId: string | null, now: Date): SessionView {
  const { cart, recent, chat_context, last_action, conversation_summary, last_recommended_skus } = session.data
  const { channels } = session
  return {
    session_id: session.id,
    type: session.type,
    theme: session.theme,
    phone: session.phone,
    telegram_chat_id: session.telegramChatId,
    channel: session.channel,
    user_id: customerId,
    customer_id: customerId,
    data: { cart, recent, chat_context, last_action, channels, conversation_summary, last_recommended_skus },
    metadata: { channels, chat_context, conversation_summary, last_recommended_skus },
    status: session.status,
    locale: session.locale as Locale | null,
    training_consent: session.trainingConsent,
    created_at: session.createdAt.toISOString(),
    updated_at: session.updatedAt.toISOString(),
    is_active: session.status === 'active' && session.expiresAt > now,
    expires_at: session.expiresAt.toISOString(),
  }
}
