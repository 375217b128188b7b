import type { Examples } from '@/lib/openapi/document-schema'
import { at, samples } from './samples'
import { session } from './visits'

const created = {
  sessionId: samples.session,
  userId: 'app-4711',
  type: 'reflection_buddy',
  status: 'active',
  createdAt: at,
  expiresAt: '2026-03-21T09:26:53.589Z',
}

export const sessionExamples: Examples = {
  'POST /api/sessions': {
    outside: {
      summary: 'For somebody another application knows',
      body: { userId: 'app-4711', type: 'reflection_buddy', theme: 'work', metadata: { app: 'Tagebuch' } },
      answer: {
        sessionId: samples.session,
        sessionToken: samples.sessionToken,
        chatSession: created,
        session: created,
        timestamp: at,
      },
    },
  },
  'GET /api/sessions': {
    kiosks: {
      summary: 'Running sessions at kiosks',
      query: { status: 'active', channel: 'kiosk,website', limit: 20 },
    },
  },
  'GET /api/sessions/overview': {
    since: { summary: 'With moves since this morning', query: { since: '2026-03-14T06:00:00.000Z' } },
  },
  'GET /api/sessions/{id}': { session: { summary: 'A visit at a kiosk', answer: session } },
  'PATCH /api/sessions/{id}': {
    goal: { summary: 'What it is about', body: { goal: 'Eine trockene Jacke für die Reise', theme: 'travel' } },
    consent: { summary: 'Consent to training', body: { trainingConsent: true } },
  },
  'GET /api/sessions/{id}/messages': { page: { summary: 'The latest twenty', query: { limit: 20 } } },
  'POST /api/sessions/{id}/messages': {
    staff: { summary: 'A word from staff', body: { content: 'मैं अभी आपके पास आ रही हूँ।' } },
  },
  'GET /api/sessions/{id}/memory': { hindi: { summary: 'Told in Hindi', query: { locale: 'hi' } } },
  'POST /api/sessions/{id}/take': { take: { summary: 'Unless somebody else has it', body: {} } },
  'POST /api/sessions/{id}/typing': { person: { summary: 'As the person in it', body: { as: 'person' } } },
  'POST /api/sessions/{id}/read': { person: { summary: 'As the person in it', body: { as: 'person' } } },
  'PATCH /api/sessions/{id}/cart': {
    two: { summary: 'Two rain jackets', body: { sku: 'JKT-001', quantity: 2 } },
    none: { summary: 'Takes it out', body: { sku: 'JKT-001', quantity: 0 } },
  },
  'POST /api/sessions/{id}/orders': { once: { summary: 'Placed once', body: { clientOrderId: 'order-1' } } },
  'POST /api/sessions/{id}/interactions': {
    journey: {
      summary: 'Two steps in a shop',
      body: {
        interactions: [
          {
            id: 'step-1',
            seq: 0,
            type: 'navigation',
            url: 'https://shop.example/de/jacken',
            title: 'Jacken für Regen und Wind',
            occurredAt: at,
            goal: 'Eine Regenjacke finden',
          },
          {
            id: 'step-2',
            seq: 1,
            type: 'click',
            url: 'https://shop.example/de/jacken',
            title: 'Jacken für Regen und Wind',
            occurredAt: '2026-03-14T09:26:58.010Z',
            target: {
              role: 'button',
              name: 'In den Warenkorb',
              selectors: [['aria/In den Warenkorb'], ['#add-JKT-001']],
            },
          },
        ],
      },
      answer: { accepted: 2, duplicates: 0 },
    },
  },
  'POST /api/sessions/{id}/stop': {
    stopped: {
      summary: 'On its way through the pipeline',
      answer: { sessionId: samples.session, status: 'processing', runId: samples.run },
    },
  },
  'GET /api/sessions/{id}/export': { json: { summary: 'As JSON', query: { format: 'json' } } },
  'GET /api/sessions/{id}/timeline': {
    errors: { summary: 'Errors alone, in 60 bins', query: { kind: 'errors', bins: 60 } },
  },
  'GET /api/sessions/{id}/timeline/rows': { newest: { summary: 'The newest fifty', query: { limit: 50 } } },
  'GET /api/sessions/{id}/timeline/export': { csv: { summary: 'As a table', query: { format: 'csv' } } },
}
