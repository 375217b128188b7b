import type { Case } from './twin'

/** Talks with companions. */
export const talkTwins: Case[] = [
  {
    route: 'POST /api/talks',
    make: async (world) => {
      const { id, headers } = await world.account('customer')
      return { path: '/api/talks', headers, body: { companion: 'inner_voice' }, ids: [id] }
    },
  },
  {
    route: 'PATCH /api/talks/{id}',
    make: async (world) => {
      const { id, headers } = await world.account('customer')
      const talk = await world.post('/api/talks', { companion: 'inner_voice' }, headers)
      const topic = await world.post('/api/topics', { name: 'Work' }, headers)
      return { path: `/api/talks/${talk.session_id}`, headers, body: { topic_id: topic.id }, ids: [id] }
    },
  },
]
