import type { ModelMessage } from 'ai'
import type { Turn } from '@/lib/chat/agents/agent'
import { contextWindow } from '@/lib/chat/memory/context-window'

type Said = { role: 'user' | 'assistant'; content: string }

/** The conversation as a model reads it, what was just said last. The first word is the person's, and roles take turns. */
export function messagesFor(turn: Turn): ModelMessage[] {
  const messages: Said[] = []
  for (const { role, content } of [...contextWindow({ turn }).history, { role: 'user' as const, content: turn.text }]) {
    const last = messages.at(-1)
    if (last?.role === role) last.content += `\n\n${content}`
    else if (last || role === 'user') messages.push({ role, content })
  }
  return messages
}
