import type { Examples } from '@/lib/openapi/document-schema'
import { samples } from './samples'

export const runningExamples: Examples = {
  'GET /api/health': { alive: { summary: 'Alive', answer: { status: 'ok' } } },
  'GET /api/ready': { ready: { summary: 'Ready', answer: { status: 'ready' } } },
  'POST /api/keys': { log: { summary: 'To read the log', body: { name: 'Auswertung', scopes: ['log:read'] } } },
  'GET /api/audit': {
    exports: { summary: 'Exports since March', query: { action: 'person_exported', from: '2026-03-01T00:00:00.000Z' } },
  },
  'POST /api/kiosks': {
    entrance: {
      summary: 'By the entrance, in Hindi first',
      body: { name: 'Eingang', place: 'Pune', settings: { locales: ['hi', 'en'], idleSeconds: 90 } },
    },
  },
  'PATCH /api/kiosks/{id}': { moved: { summary: 'Moved', body: { place: 'Delhi', settings: { country: 'IN' } } } },
  'POST /api/kiosks/register': { code: { summary: 'The code of an admin', body: { code: samples.setupCode } } },
  'GET /api/channels/whatsapp': {
    subscribe: {
      summary: 'As WhatsApp asks',
      query: { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': 'a verify token' },
    },
  },
  'POST /api/channels/whatsapp': {
    text: {
      summary: 'A text message',
      body: {
        object: 'whatsapp_business_account',
        entry: [
          {
            id: '102290129340398',
            changes: [
              {
                field: 'messages',
                value: {
                  messaging_product: 'whatsapp',
                  metadata: { display_phone_number: '911140001234', phone_number_id: '106540352242922' },
                  contacts: [{ profile: { name: 'Asha Rao' }, wa_id: '919876543210' }],
                  messages: [
                    {
                      from: '919876543210',
                      id: 'wamid.HBgMOTE5ODc2NTQzMjEw',
                      timestamp: '1773480413',
                      type: 'text',
                      text: { body: 'क्या आपके पास छाता है?' },
                    },
                  ],
                },
              },
            ],
          },
        ],
      },
    },
  },
  'POST /api/channels/telegram': {
    text: {
      summary: 'A text message',
      body: {
        update_id: 10_000,
        message: {
          message_id: 1365,
          date: 1_773_480_413,
          chat: { id: 1_111_111, type: 'private', first_name: 'Jürgen' },
          from: { id: 1_111_111, is_bot: false, first_name: 'Jürgen', language_code: 'de' },
          text: 'Haben Sie Schirme?',
        },
      },
    },
  },
}
