import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { SessionData } from '@/db/schema/sessions'
import type { Outcome, Turn } from '@/lib/chat/agents/agent'
import { orchestrate } from '@/lib/chat/agents/orchestrate'
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

type Given = Pick<Turn, 'text' | 'locale' | 'data' | 'history'> &
  Partial<Pick<Turn, 'session' | 'recalled' | 'categories'>>

/** A turn of a guest at a kiosk, unless somebody else is given. */
export function turnOf(given: Given): Turn {
  return { session, recalled: [], categories: null, now: new Date('2026-03-02T10:00:00Z'), ...given }
}

type Said = {
  text: string
  skus: string[]
  quick: string[]
  data: SessionData
  agent: string
  why: string | null
  outcome: Outcome
  wantsPerson: boolean
  orderId: string | null
}

type Who = {
  data?: SessionData
  history?: Turn['history']
  session?: Turn['session']
  recalled?: Turn['recalled']
  categories?: Turn['categories']
  /** Whether all agents are asked who answers, or the shop assistant alone does. */
  anyAgent?: boolean
}

/** Somebody talking to the assistants; keeps the session between the turns as the sending of messages does. */
export function visitor(locale: Locale = 'en', who: Who = {}) {
  let { data = nothing, history = [] } = who
  return {
    async say(text: string): Promise<Said> {
      const { session: theirs, recalled, categories = null } = who
      const given = { text, locale, data, history: history.slice(-12) }
      const turn = turnOf({
        ...given,
        categories,
        ...(theirs ? { session: theirs } : {}),
        ...(recalled ? { recalled } : {}),
      })
      const chosen = who.anyAgent ? await orchestrate(turn, db) : { agent: sales, claim: null }
      const answer = await db.transaction((tx) => chosen.agent.answer(turn, tx))
      const { parts, outcome } = answer
      data = { ...data, ...answer.data }
      const answered = parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join(' ')
      history = [
        ...history,
        { role: 'user', content: text, parts: [] },
        { role: 'assistant', content: answered, parts, agent: chosen.agent.name },
      ]
      return {
        text: answered,
        skus: parts.flatMap((part) => (part.type === 'products' ? part.skus : [])),
        quick: parts.flatMap((part) => (part.type === 'quick_replies' ? part.replies : [])),
        data,
        agent: chosen.agent.name,
        why: chosen.claim?.why ?? null,
        outcome,
        wantsPerson: answer.wantsPerson ?? false,
        orderId: parts.flatMap((part) => (part.type === 'order' ? part.orderId : []))[0] ?? null,
      }
    },
    /** Changes the session from elsewhere, as the buttons of the page do. */
    elsewhere(change: Partial<SessionData>) {
      data = { ...data, ...change }
    },
    /** Somebody in the very same place of the same talk. */
    twin: () => visitor(locale, { ...who, data, history }),
  }
}

/** Says all but the last of the messages, and returns the answer to the last. */
export async function talk(locale: Locale, ...messages: string[]): Promise<Said> {
  return sayAll(visitor(locale), messages)
}

/** The same with whichever agent claims each message. */
export async function talkToAll(locale: Locale, ...messages: string[]): Promise<Said> {
  return sayAll(visitor(locale, { anyAgent: true }), messages)
}

async function sayAll(person: ReturnType<typeof visitor>, messages: string[]): Promise<Said> {
  let said: Said | undefined
  for (const message of messages) said = await person.say(message)
  if (!said) throw new Error('nothing was said')
  return said
}
