import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { SessionData } from '@/db/schema/sessions'
import type { Turn } from '@/lib/chat/agents/agent'
import { sales } from '@/lib/chat/agents/sales'

const nothing: SessionData = {
  cart: [],
  recent: [],
  last_action: null,
  chat_context: [],
  conversation_summary: '',
  last_recommended_skus: [],
}

const session: Turn['session'] = {
  id: '01890000-0000-7000-8000-000000000000',
  type: 'visit',
  channel: 'kiosk',
  personId: null,
}

/** A turn of a guest at a kiosk. */
export function turnOf(turn: Pick<Turn, 'text' | 'locale' | 'data' | 'history'>): Turn {
  return { ...turn, session, recalled: [], now: new Date('2026-03-02T10:00:00Z') }
}

type Said = { text: string; skus: string[]; quick: string[]; data: SessionData }

/** Somebody talking to the assistant; keeps the session between the turns as send-message does. */
export function visitor(locale: Locale = 'en', data: SessionData = nothing, history: Turn['history'] = []) {
  return {
    async say(text: string): Promise<Said> {
      const { parts, data: news } = await sales.answer(turnOf({ text, locale, data, history: history.slice(-12) }), db)
      data = { ...data, ...news }
      const answered = parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join(' ')
      history = [
        ...history,
        { role: 'user', content: text, parts: [] },
        { role: 'assistant', content: answered, parts },
      ]
      const skus = parts.flatMap((part) => (part.type === 'products' ? part.skus : []))
      const quick = parts.flatMap((part) => (part.type === 'quick_replies' ? part.replies : []))
      return { text: answered, skus, quick, data }
    },
    /** Somebody in the very same place of the same talk. */
    twin: () => visitor(locale, data, history),
  }
}

/** Says all but the last of the messages, and returns the answer to the last. */
export async function talk(locale: Locale, ...messages: string[]): Promise<Said> {
  const person = visitor(locale)
  let said: Said | undefined
  for (const message of messages) said = await person.say(message)
  if (!said) throw new Error('nothing was said')
  return said
}
