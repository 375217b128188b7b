import { startOwned } from './session-subjects'
import type { Case } from './twin'

/** Bodies about what is kept of a conversation. */
export const recordTwins: Case[] = [
  {
    route: 'PATCH /api/chat/messages/{id}',
    make: async (world) => {
      const account = await world.account('customer')
      const { id, device } = await startOwned(world, account)
      const { message } = await world.post('/api/chat/message', { content: 'I need a rain jacket' }, device)
      const path = `/api/chat/messages/${message.id}`
      return { path, headers: account.headers, body: { content: 'I need an umbrella' }, ids: [account.id, id] }
    },
  },
  {
    route: 'POST /api/chat/messages/{id}/feedback',
    make: async (world) => {
      const account = await world.account('customer')
      const { id, device } = await startOwned(world, account)
      const { reply } = await world.post('/api/chat/message', { content: 'I need a rain jacket' }, device)
      const path = `/api/chat/messages/${reply.id}/feedback`
      return { path, headers: account.headers, body: { rating: 'down', text: 'Too dear' }, ids: [account.id, id] }
    },
  },
]
