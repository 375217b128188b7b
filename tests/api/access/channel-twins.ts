import { uniquePhone } from '@/tests/fixtures'
import {
  newChat,
  newNumber,
  said,
  signed,
  telegramSecret,
  updates,
  whatsappDelivery,
} from '@/tests/fixtures/messenger-deliveries'
import type { Case } from './twin'

const json = { 'content-type': 'application/json' }

type Delivery = { entry: [{ id: string; changes: [{ field: string; value: { messages: object[] } }] }] }

export const channelTwins: Case[] = [
  {
    route: 'POST /api/channels/whatsapp',
    make: async () => {
      const from = newNumber()
      const body = whatsappDelivery({ messages: [said.image({ from })] })
      return { path: '/api/channels/whatsapp', headers: json, body, ids: [from] }
    },
    sign: signed,
    plant: (body: string, unknown) => {
      const { entry, ...rest } = JSON.parse(body) as Delivery
      const [{ changes, ...first }] = entry
      const [{ value, field }] = changes
      const messages = value.messages.map((message) => ({ ...unknown, ...message }))
      const change = { ...unknown, field, value: { ...unknown, ...value, messages } }
      return JSON.stringify({ ...unknown, ...rest, entry: [{ ...unknown, ...first, changes: [change] }] })
    },
  },
  {
    route: 'POST /api/channels/telegram',
    make: async () => {
      const chat = newChat()
      const body = JSON.stringify(updates.photo({ chat, id: 5 }))
      return { path: '/api/channels/telegram', headers: { ...json, ...telegramSecret() }, body, ids: [String(chat)] }
    },
    plant: (body: string, unknown) => {
      const { message, ...rest } = JSON.parse(body) as { message: { from: object; chat: object } }
      const from = { ...unknown, ...message.from }
      const chat = { ...unknown, ...message.chat }
      return JSON.stringify({ ...unknown, ...rest, message: { ...unknown, ...message, from, chat } })
    },
  },
  {
    route: 'POST /api/auth/code',
    storesNothing: true,
    make: async () => ({ path: '/api/auth/code', body: { phone: uniquePhone() } }),
  },
]
