import type { ModelMessage } from 'ai'
import type { Turn } from '@/lib/chat/agents/agent'

type Said = { role: 'user' | 'assistant'; content: string }

const mostTurns = 12
const longestSaid = 2000

/** The conversation as a model reads it: the last turns and what was just said. The first word is the person's, and roles take turns. */
export function messagesFor({ text, history }: Pick<Turn, 'text' | 'history'>): ModelMessage[] {
  const said = [...history.slice(-mostTurns).map(asSaid), { role: 'user' as const, content: text }]
  const messages: Said[] = []
  for (const { role, content } of said) {
    const last = messages.at(-1)
    if (last?.role === role) last.content += `\n\n${content}`
    else if (last || role === 'user') messages.push({ role, content })
  }
  return messages
}

function asSaid({ role, content }: Turn['history'][number]): Said {
  const words = content.slice(0, longestSaid)
  if (role === 'staff') return { role: 'assistant', content: `(A member of staff wrote:) ${words}` }
  return { role, content: words }
}
