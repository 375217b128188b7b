import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { SessionData } from '@/db/schema/sessions'
import type { Turn } from '@/lib/chat/agents/agent'
import { orchestrate } from '@/lib/chat/agents/orchestrate'

const nothing: SessionData = {
  cart: [],
  recent: [],
  last_action: null,
  chat_context: [],
  conversation_summary: '',
  last_recommended_skus: [],
}

/** Somebody talking to whichever agent claims what they say, a second passing with each message. */
export function talkAt(session: Turn['session'], locale: Locale = 'en', began = new Date()) {
  let data = nothing
  let history: Turn['history'] = []
  let now = began
  return {
    now: () => now,
    async say(text: string) {
      now = new Date(now.getTime() + 1000)
      const given = { text, locale, data, history: history.slice(-12), session, recalled: [], categories: null, now }
      const { agent, claim } = await orchestrate(given, db)
      const { parts, outcome, ...answer } = await db.transaction((tx) => agent.answer(given, tx))
      data = { ...data, ...answer.data }
      const content = parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join(' ')
      history = [
        ...history,
        { role: 'user', content: text, parts: [] },
        { role: 'assistant', content, parts, agent: agent.name },
      ]
      return {
        text: content,
        agent: agent.name,
        why: claim.why,
        outcome,
        kinds: parts.map(({ type }) => type),
        quick: parts.flatMap((part) => (part.type === 'quick_replies' ? part.replies : [])),
        receipt: parts.flatMap((part) => (part.type === 'bank_receipt' ? part.lines.map(({ value }) => value) : [])),
        memory: data.bank ?? null,
        data,
      }
    },
  }
}
