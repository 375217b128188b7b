import type { Examples } from '@/lib/openapi/document-schema'
import { at, samples } from './samples'

export const session = {
  session_id: samples.session,
  type: 'visit',
  theme: null,
  phone: samples.phone,
  telegram_chat_id: null,
  channel: 'kiosk',
  user_id: 'C123',
  customer_id: 'C123',
  data: {
    cart: [],
    recent: [],
    chat_context: [],
    last_action: null,
    channels: ['kiosk'],
    conversation_summary: '',
    last_recommended_skus: [],
  },
  metadata: { channels: ['kiosk'], chat_context: [], conversation_summary: '', last_recommended_skus: [] },
  status: 'active',
  locale: 'hi',
  training_consent: false,
  created_at: at,
  updated_at: at,
  is_active: true,
  expires_at: '2026-03-21T09:26:53.589Z',
}

const started = { session_token: samples.sessionToken, restored: false, session }

export const visitExamples: Examples = {
  'POST /api/session/start': {
    number: {
      summary: 'A number at a kiosk',
      body: { phone: samples.phone, channel: 'kiosk', locale: 'hi' },
      answer: started,
    },
    guest: { summary: 'A guest on a website', body: { guest: true, channel: 'website', locale: 'de' } },
  },
  'POST /api/session/restore': {
    kiosk: {
      summary: 'The session of this device, now at a kiosk',
      body: { channel: 'kiosk', locale: 'hi' },
      answer: { session },
    },
  },
  'POST /api/session/claim': {
    phone: {
      summary: 'The code from a kiosk, on a phone',
      body: { code: samples.code, channel: 'website', locale: 'de' },
      answer: { ...started, restored: true },
    },
  },
  'POST /api/session/leave': { left: { summary: 'Others still hold it', answer: { ended: false } } },
  'POST /api/session/end': {
    ended: {
      summary: 'Ended for all',
      answer: { session: { ...session, status: 'processing', is_active: false } },
    },
  },
  'POST /api/session/handover': {
    code: {
      summary: 'A code for five minutes',
      answer: {
        code: samples.code,
        url: `https://shop.example/carry-on#${samples.code}`,
        messengers: [],
        expires_at: '2026-03-14T09:31:53.589Z',
      },
    },
  },
}
