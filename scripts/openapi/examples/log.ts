import type { Examples } from '@/lib/openapi/document-schema'
import { at, later, samples } from './samples'

const event = {
  sessionToken: 'ws_1234567890',
  eventType: 'navigation',
  eventData: { from: 0, to: 1, fromStepName: 'Einrichten', toStepName: 'Verbinden', currentStep: 1 },
  eventId: 'e-1',
  occurredAt: at,
  studentEmail: 'meera@workshop.example',
  studentName: 'Meera Iyer',
}

const rule = { name: 'Niemand kommt weiter', kind: 'stuck', settings: { minutes: 10 } }

export const logExamples: Examples = {
  'POST /api/session-log': {
    one: {
      summary: 'One event',
      body: event,
      answer: { success: true, message: 'Event logged successfully' },
    },
    batch: {
      summary: 'A batch, as the SDK sends it',
      body: {
        sentAt: later,
        events: [
          event,
          {
            sessionToken: 'ws_1234567890',
            eventType: 'error',
            eventData: {
              errorType: 'connect_failed',
              errorMessage: 'Key refused',
              currentStep: 1,
              stepName: 'Verbinden',
            },
            eventId: 'e-2',
            occurredAt: later,
          },
        ],
      },
    },
  },
  'GET /api/session-log': {
    student: {
      summary: 'Errors of one student',
      query: { studentEmail: 'meera@workshop.example', eventType: 'error', limit: 100 },
      answer: {
        success: true,
        count: 1,
        nextCursor: null,
        liveCursor: 'MTI4NC40MDk2',
        events: [
          {
            event_id: 4096,
            session_id: samples.session,
            session_token: 'ws_1234567890',
            event_type: 'error',
            event_data: { errorType: 'connect_failed', errorMessage: 'Key refused', currentStep: 1 },
            created_at: later,
            occurred_at: later,
            student_email: 'meera@workshop.example',
            student_name: 'Meera Iyer',
            client_event_id: 'e-2',
          },
        ],
      },
    },
    csv: { summary: 'A workshop as a table', query: { sessionToken: 'ws_1234567890', format: 'csv', order: 'asc' } },
  },
  'GET /api/session-log/stream': {
    workshop: { summary: 'One workshop session', query: { sessionToken: 'ws_1234567890' } },
  },
  'DELETE /api/session-log': {
    student: { summary: 'A student who asked for it', query: { studentEmail: 'nobody@workshop.example' } },
  },
  'POST /api/session-log/inbox': { thanks: { summary: 'An answer', body: { content: 'Danke, jetzt geht es.' } } },
  'POST /api/practice/{service}': { deploy: { summary: 'A service that works', body: { failing: false } } },
  'GET /api/errors': { step: { summary: 'Of the second step', query: { step: 1, limit: 20 } } },
  'GET /api/errors/{fingerprint}': { people: { summary: 'With the latest ten people', query: { recent: 10 } } },
  'PATCH /api/errors/{fingerprint}': {
    note: {
      summary: 'Known, with a note for who hits it',
      query: { recent: 3 },
      body: { known: true, note: 'Copy the key again, without the space at its end.', fix: 'Trim the key.' },
    },
  },
  'POST /api/errors/{fingerprint}/messages': {
    all: {
      summary: 'A word to all',
      query: {},
      body: { content: 'Wir haben es gefunden. In zwei Minuten geht es weiter.' },
    },
  },
  'GET /api/api-calls': { day: { summary: 'Of one day', query: { from: '2026-03-14T00:00:00.000Z' } } },
  'GET /api/funnel': { day: { summary: 'Of one day', query: { from: '2026-03-14T00:00:00.000Z' } } },
  'POST /api/alert-rules': {
    stuck: { summary: 'Somebody is stuck', body: rule },
    errors: {
      summary: 'Three people hit the same error',
      body: { name: 'Same error', kind: 'same_error', settings: { people: 3, minutes: 15 }, enabled: false },
    },
  },
  'PATCH /api/alert-rules': { quiet: { summary: 'Mute for an hour', body: { id: samples.rule, mutedMinutes: 60 } } },
  'PATCH /api/alert-rules/{id}': { off: { summary: 'Switch it off', body: { enabled: false } } },
  'DELETE /api/alert-rules': { one: { summary: 'By its id', query: { id: samples.rule } } },
  'GET /api/alerts': { firing: { summary: 'Those that fire', query: { status: 'firing' } } },
  'PATCH /api/alerts': { mine: { summary: 'I am on it', body: { id: samples.alert, acknowledged: true } } },
  'PATCH /api/alerts/{id}': { mute: { summary: 'Mute for a quarter of an hour', body: { mutedMinutes: 15 } } },
}
