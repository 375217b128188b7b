import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Turn } from '@/lib/chat/agents/agent'
import { contextWindow } from './context-window'
import type { Recalled } from './recall'

const data = {
  cart: [],
  recent: [],
  last_action: null,
  chat_context: [],
  conversation_summary: 'Wants: tent.',
  last_recommended_skus: [],
}

function turnWith(
  history: { role: 'user' | 'assistant' | 'staff'; content: string }[],
  recalled: Recalled[] = [],
): Turn {
  const now = new Date('2026-03-02T10:00:00Z')
  const session = { id: 'a', type: 'visit' as const, channel: 'website' as const, personId: 'b' }
  return {
    text: 'And now?',
    locale: 'en',
    data,
    history: history.map((said) => ({ ...said, parts: [] })),
    session,
    recalled,
    categories: null,
    now,
  }
}

test('a model is told the summary, the facts of earlier visits with their day, and what was said, staff told apart', () => {
  const fact: Recalled = {
    id: '1',
    kind: 'product',
    subject: 'JKT-001',
    detail: { sku: 'JKT-001', act: 'viewed' },
    messageId: '2',
    sessionId: '3',
    at: new Date('2026-02-01T23:00:00Z'),
  }
  const turn = turnWith(
    [
      { role: 'user', content: 'A tent' },
      { role: 'assistant', content: 'Here.' },
      { role: 'staff', content: 'I bring it.' },
    ],
    [fact],
  )
  expect(contextWindow({ turn })).toEqual({
    summary: 'Wants: tent.',
    facts: ['2026-02-01: Looked at JKT-001'],
    history: [
      { role: 'user', content: 'A tent' },
      { role: 'assistant', content: 'Here.' },
      { role: 'assistant', content: '(A member of staff wrote:) I bring it.' },
    ],
  })
})

test('however much was said, the newest turns come whole and in order, and never more than fits', () => {
  const said = fc.record({
    role: fc.constantFrom('user' as const, 'assistant' as const, 'staff' as const),
    content: fc.string({ maxLength: 2000 }).map((text) => text.repeat(4)),
  })
  fc.assert(
    fc.property(fc.array(said, { maxLength: 14 }), (history) => {
      const turn = turnWith(history)
      const { history: shown } = contextWindow({ turn })
      expect(contextWindow({ turn }).history).toEqual(shown)
      expect(shown.reduce((sum, { content }) => sum + content.length, 0)).toBeLessThanOrEqual(6000)
      if (history.length > 0) expect(shown.length).toBeGreaterThan(0)
      const tail = history.slice(history.length - shown.length)
      for (const [place, { content }] of shown.entries()) {
        const original = tail[place]?.content ?? ''
        expect(content.endsWith('…') || content.endsWith(original)).toBe(true)
      }
    }),
  )
})
