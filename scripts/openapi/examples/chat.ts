import type { Examples } from '@/lib/openapi/document-schema'
import { at, later, samples } from './samples'

const said = {
  id: samples.message,
  clientMessageId: 'm-1',
  role: 'user',
  author: null,
  content: 'Ich suche eine Regenjacke in Blau',
  parts: [{ type: 'text', text: 'Ich suche eine Regenjacke in Blau' }],
  agent: null,
  status: 'complete',
  language: 'de',
  emotion: { label: 'neutral', confidence: 0.6 },
  sentiment: 0,
  metadata: null,
  version: 1,
  feedback: null,
  finishedAt: at,
  createdAt: at,
}

const reply = {
  ...said,
  id: samples.reply,
  clientMessageId: null,
  role: 'assistant',
  content: 'Diese Regenjacke haben wir in Blau.',
  parts: [
    { type: 'text', text: 'Diese Regenjacke haben wir in Blau.' },
    { type: 'products', skus: ['JKT-001'] },
  ],
  agent: 'sales',
  emotion: null,
  sentiment: null,
  metadata: { engine: 'embedded', model: null, fallback: null },
  finishedAt: later,
  createdAt: later,
}

const stats = {
  status: 'healthy',
  messages_processed: 1284,
  active_conversations: 17,
  service_uptime: 'operational',
  uptime_s: 86_400,
}

export const chatExamples: Examples = {
  'POST /api/chat/message': {
    german: {
      summary: 'A question in German',
      body: { content: 'Ich suche eine Regenjacke in Blau', clientMessageId: 'm-1' },
      answer: { sessionId: samples.session, message: said, reply, agent: 'sales', timestamp: later },
    },
    hindi: { summary: 'A question in Hindi', body: { content: 'क्या आपके पास छाता है?', clientMessageId: 'm-2' } },
    useChat: {
      summary: 'As useChat posts it; the answer is a stream',
      body: {
        messages: [{ id: 'm-3', role: 'user', parts: [{ type: 'text', text: 'And one for a child?' }] }],
        trigger: 'submit-message',
      },
    },
  },
  'GET /api/chat/history': {
    session: { summary: 'The latest fifty', query: { sessionId: samples.session, limit: 50 } },
  },
  'GET /api/chat/conversations': {
    search: { summary: 'Visits in which a jacket was spoken of', query: { q: 'jacket', types: 'visit' } },
  },
  'POST /api/chat/messages/{id}/feedback': {
    down: { summary: 'Not what was meant', body: { rating: 'down', text: 'Zu teuer für mich' } },
    back: { summary: 'Takes it back', body: { rating: null } },
  },
  'PATCH /api/chat/messages/{id}': {
    other: { summary: 'Something else instead', body: { content: 'Ich suche einen Schirm' } },
  },
  'GET /api/chat/stats': { healthy: { summary: 'A day without trouble', answer: stats } },
  'GET /api/chat/health': { healthy: { summary: 'A day without trouble', answer: stats } },
}
