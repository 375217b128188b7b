import {
  newChat,
  newNumber,
  said,
  signed,
  telegramSecret,
  updates,
  whatsapp,
  whatsappDelivery,
} from '@/tests/fixtures/messenger-deliveries'
import { everybody } from './principals'
import type { Row } from './row'

const json = { 'content-type': 'application/json' }
const delivery = () => whatsappDelivery({ messages: [said.image({ from: newNumber() })] })
const update = () => JSON.stringify(updates.photo({ chat: newChat() }))

/** What messengers deliver: by its signature alone, whoever brings it. */
export const channelRows: Row[] = [
  {
    route: 'GET /api/channels/whatsapp',
    query: `hub.mode=subscribe&hub.challenge=1&hub.verify_token=${encodeURIComponent(whatsapp.verifyToken)}`,
    allowed: [200, ...everybody],
    others: 403,
  },
  {
    route: 'POST /api/channels/whatsapp',
    about: async () => {
      const body = delivery()
      return { body, headers: { ...json, ...signed(body) } }
    },
    allowed: [200, ...everybody],
    others: 401,
  },
  {
    route: 'POST /api/channels/whatsapp',
    given: 'another signature',
    about: async () => ({ body: delivery(), headers: { ...json, ...signed(delivery()) } }),
    allowed: [200],
    others: 401,
  },
  {
    route: 'POST /api/channels/telegram',
    about: async () => ({ body: update(), headers: { ...json, ...telegramSecret() } }),
    allowed: [200, ...everybody],
    others: 401,
  },
  {
    route: 'POST /api/channels/telegram',
    given: 'another secret',
    about: async () => ({ body: update(), headers: { ...json, ...telegramSecret('another') } }),
    allowed: [200],
    others: 401,
  },
]
